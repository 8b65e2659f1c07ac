import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { PdfPreview } from '../../renderer/components/pdf-preview.tsx';
import { expectNoViolation } from './axe.ts';
import { smallPdf } from './small-pdf.ts';

/** Whether something dark was drawn. */
function isDrawn(canvas: Element | null | undefined): boolean {
  if (!(canvas instanceof HTMLCanvasElement)) return false;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  return pixels?.some((value, place) => place % 4 === 0 && value < 60 && pixels[place + 3] === 255) ?? false;
}

test('every page is drawn and its words can be selected', async () => {
  const bytes = smallPdf(['Registration card', 'Conditions of use']);
  const screen = await render(<PdfPreview bytes={bytes} title="Registration card" />);
  const preview = screen.getByRole('region', { name: 'Preview of Registration card' });
  await expect.element(preview.getByText('Registration card')).toBeInTheDocument();
  await expect.element(preview.getByText('Conditions of use')).toBeInTheDocument();
  const canvases = () => [...preview.element().querySelectorAll('canvas')];
  expect(canvases()).toHaveLength(2);
  await expect.poll(() => canvases().every(isDrawn)).toBe(true);
  await expectNoViolation();
});

test('the words lie over their picture', async () => {
  const screen = await render(<PdfPreview bytes={smallPdf(['Registration card'])} title="Card" />);
  const words = screen.getByText('Registration card', { exact: true });
  await expect.element(words).toBeInTheDocument();
  const page = document.querySelector('[data-page="1"]')?.getBoundingClientRect();
  const box = words.element().getBoundingClientRect();
  if (!page) throw new Error('no page');
  const scale = page.width / 400;
  expect(box.left - page.left).toBeCloseTo(40 * scale, -1);
  expect(box.height).toBeGreaterThan(20 * scale);
});

test('the stored bytes stay whole, and what is no PDF is told', async () => {
  const bytes = smallPdf(['One']);
  const before = bytes.length;
  const screen = await render(<PdfPreview bytes={bytes} title="One" />);
  await expect.element(screen.getByText('One', { exact: true })).toBeInTheDocument();
  expect(bytes).toHaveLength(before);
  await screen.rerender(<PdfPreview bytes={new TextEncoder().encode('not a PDF')} title="Two" />);
  await expect.element(screen.getByTestId('failure')).toBeVisible();
});
