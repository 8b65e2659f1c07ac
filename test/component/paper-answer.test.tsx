import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { PaperAnswerView } from '../../renderer/features/verify/paper-answer.tsx';
import { paperVerdict } from '../../shared/contract/papers.ts';
import { expectNoViolation } from './axe.ts';

const SEALED = {
  ...{ kind: 'DRIVER_LICENCE', number: 'OFM-L-0000042-2', copy: 0, issued: '2025-11-24', expires: '2029-11-24' },
  ...{ plate: null, vin: null, fact: 'D' },
};
const GENUINE = {
  ...{ state: 'GENUINE', sealed: SEALED, revoked: null, signature: null, isHolder: null, isExpired: false },
  ...{ kid: 'a1b2c3d4', why: 'The office issued this seal. Compare what it states with what stands on the paper.' },
};

function drawn(more: object = {}) {
  return render(<PaperAnswerView verdict={paperVerdict.parse({ ...GENUINE, ...more })} />);
}

test('a genuine paper is said to be, with what was sealed and that it is to be compared', async () => {
  const screen = await drawn({ isHolder: true });
  await expect.element(screen.getByRole('heading', { level: 2, name: 'Genuine', exact: true })).toBeVisible();
  for (const told of ['Driver license', 'Original', '24 Nov 2025', '24 Nov 2029', 'It is theirs', 'D']) {
    await expect.element(screen.getByText(told, { exact: true })).toBeVisible();
  }
  await expect.element(screen.getByText(/^Compare what was sealed/)).toBeVisible();
  await expectNoViolation();
});

test('one that expired, or is of somebody else, is never said to be genuine alone', async () => {
  const expired = { isExpired: true, sealed: { ...SEALED, expires: '2026-11-23' } };
  const screen = await drawn({ ...expired, isHolder: false });
  const name = 'Genuine, but expired, but of another holder';
  await expect.element(screen.getByRole('heading', { level: 2, name })).toBeVisible();
  await expect.element(screen.getByText(/It expired on 23 Nov 2026\./)).toBeVisible();
  await expect.element(screen.getByText(/not issued to the holder you asked about/)).toBeVisible();
  await expect.element(screen.getByText(/Do not accept it as valid/)).toBeVisible();
  await expectNoViolation();
});

test('a revoked paper says since when and why, and is not to be accepted', async () => {
  const screen = await drawn({ state: 'REVOKED', revoked: { on: '2026-11-20', reason: 'STOLEN' } });
  await expect.element(screen.getByRole('heading', { level: 2, name: 'Revoked since 20 Nov 2026' })).toBeVisible();
  await expect.element(screen.getByText(/no longer counts: reported stolen/)).toBeVisible();
  await expect.element(screen.getByText('Do not accept it.')).toBeVisible();
  await expectNoViolation();
});

test('what an unknown key sealed is told as a claim only', async () => {
  const screen = await drawn({ state: 'UNKNOWN_KEY' });
  await expect.element(screen.getByRole('heading', { level: 2, name: 'Unknown key' })).toBeVisible();
  await expect.element(screen.getByText('What it claims; nobody known here has sealed it')).toBeVisible();
  await expect.element(screen.getByText('What was sealed')).not.toBeInTheDocument();
  await expectNoViolation();
});

test('an altered paper and one without a seal say what to do, and state nothing', async () => {
  for (const [state, word, step] of [
    ['ALTERED', 'Altered', /^Do not accept it\. Read it once more/],
    ['NO_SEAL', 'No seal found', /^This itself is no proof/],
  ] as const) {
    const screen = await drawn({ state, sealed: null, kid: null, why: 'As the core says it.' });
    await expect.element(screen.getByRole('heading', { level: 2, name: word })).toBeVisible();
    await expect.element(screen.getByText('As the core says it.')).toBeVisible();
    await expect.element(screen.getByText(step)).toBeVisible();
    await expect.element(screen.getByText('What was sealed')).not.toBeInTheDocument();
    await expectNoViolation();
    await screen.unmount();
  }
});
