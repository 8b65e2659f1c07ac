import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { FilePreview } from '../../renderer/components/file-preview.tsx';
import { expectNoViolation } from './axe.ts';
import { smallPdf } from './small-pdf.ts';

/** A JPEG of 16 by 16 grey dots. */
const JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAAQABABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAn/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AJVAP//Z';
const bytes = Uint8Array.from(atob(JPEG), (letter) => letter.charCodeAt(0));

test('a picture is drawn from memory, with its name for those who do not see it', async () => {
  const screen = await render(<FilePreview bytes={bytes} mediaType="image/jpeg" title="stamp.jpg" />);
  const picture = screen.getByRole('img', { name: 'stamp.jpg' });
  await expect.element(picture).toBeVisible();
  await expect.poll(() => (picture.element() as HTMLImageElement).naturalWidth).toBe(16);
  expect(bytes.byteLength).toBeGreaterThan(0);
  await expectNoViolation();
});

test('a picture that cannot be drawn, and a PDF with a password, are told', async () => {
  const screen = await render(<FilePreview bytes={new Uint8Array(9)} mediaType="image/png" title="front.png" />);
  await expect.element(screen.getByText('front.png cannot be drawn.')).toBeVisible();
  await screen.rerender(<FilePreview bytes={bytes} mediaType="application/pdf" title="lease.pdf" isEncrypted />);
  await expect.element(screen.getByText(/^lease.pdf is encrypted/)).toBeVisible();
});

test('a PDF is shown page by page', async () => {
  const screen = await render(
    <FilePreview bytes={smallPdf(['Bill of sale'])} mediaType="application/pdf" title="bill.pdf" />,
  );
  await expect.element(screen.getByText('Bill of sale', { exact: true })).toBeInTheDocument();
});
