import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Palette } from '../../renderer/app/palette.tsx';
import { useKeys } from '../../renderer/lib/keys.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { FoundRecord } from '../../shared/contract/find.ts';
import { ok, type Result } from '../../shared/result.ts';
import { atDesk } from './at-desk.tsx';
import { expectNoViolation } from './axe.ts';

const PERSON: FoundRecord = {
  ...{ kind: 'person', key: '4500000001', title: 'Novák, Tomás', detail: 'Second Secretary', isRecent: false },
};
const CASE: FoundRecord = {
  ...{ kind: 'case', key: '5000000007', title: 'Haddad, Noor', detail: 'Tax card · Received', isRecent: true },
};

type Answer = Result<OutputOf<'find.anything'>>;
const answers = new Map<string, Promise<Answer>>();
const asked = vi.fn((query: string) => answers.get(query) ?? Promise.resolve(ok({ found: [], isNear: false })));

function Screen({ approve, onClose }: { approve: () => void; onClose: () => void }) {
  useKeys('Case', [{ key: 'a', label: 'Approve', run: approve }]);
  return <Palette onClose={onClose} />;
}

const opened = async (approve = vi.fn(), onClose = vi.fn()) => {
  const screen = await render(atDesk(<Screen approve={approve} onClose={onClose} />));
  return { screen, approve, onClose, field: screen.getByRole('combobox') };
};

beforeEach(() => {
  answers.clear();
  answers.set('', Promise.resolve(ok({ found: [CASE], isNear: false })));
  answers.set('nov', Promise.resolve(ok({ found: [CASE, PERSON], isNear: false })));
  Object.assign(window, {
    ofm: { find: { anything: ({ query }: { query: string }) => asked(query) }, events: { subscribe: () => () => {} } },
  });
});

test('shows what was recent before anything is typed, then steps and places, each named for a screen reader', async () => {
  const { screen } = await opened();
  await expect.element(screen.getByRole('group', { name: 'Recent' }).getByText('Haddad, Noor')).toBeVisible();
  await expect.element(screen.getByRole('group', { name: 'On this screen' }).getByText('Approve')).toBeVisible();
  await expect.element(screen.getByRole('group', { name: 'Go to' }).getByText('Reciprocity')).toBeVisible();
  await expect.element(screen.getByText('Users', { exact: true })).not.toBeInTheDocument();
  await expectNoViolation();
});

test('what is typed is looked for, and the arrows choose without leaving the field', async () => {
  const { screen, field } = await opened();
  await userEvent.keyboard('nov');
  await expect.element(screen.getByRole('option', { name: /Novák, Tomás/ })).toBeVisible();
  expect(document.activeElement).toBe(field.element());
  await userEvent.keyboard('{ArrowDown}');
  await vi.waitFor(() => {
    const active = document.getElementById(field.element().getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toContain('Novák, Tomás');
  });
});

test('Enter takes a step of the screen that fits what was typed', async () => {
  const { screen, approve, onClose } = await opened();
  await userEvent.keyboard('appr');
  await expect.element(screen.getByRole('option', { name: /Approve/ })).toBeVisible();
  await expect.element(screen.getByRole('option', { name: /Haddad/ })).not.toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(approve).toHaveBeenCalledTimes(1));
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('Enter before the answer is there waits for it and does not take what stood there', async () => {
  const slow = Promise.withResolvers<Answer>();
  answers.set('approx', slow.promise);
  const { screen, approve, onClose } = await opened();
  await expect.element(screen.getByText('Haddad, Noor')).toBeVisible();
  await userEvent.keyboard('approx{Enter}');
  await expect.element(screen.getByRole('combobox')).toHaveValue('approx');
  expect(onClose).not.toHaveBeenCalled();
  slow.resolve(ok({ found: [PERSON], isNear: false }));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  expect(approve).not.toHaveBeenCalled();
});

test('says where only something near was found, and where nothing was', async () => {
  answers.set('novka', Promise.resolve(ok({ found: [PERSON], isNear: true })));
  const { screen } = await opened();
  await userEvent.keyboard('novka');
  await expect.element(screen.getByText('Nothing is spelled so. This is near it:')).toBeVisible();
  await userEvent.keyboard('zz');
  await expect.element(screen.getByText('Nothing fits.')).toBeVisible();
  await expectNoViolation();
});
