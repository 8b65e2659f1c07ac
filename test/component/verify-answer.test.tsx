import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { AnswerView } from '../../renderer/features/verify/answer-view.tsx';
import { CallForm, NO_CALL, type TypedCall } from '../../renderer/features/verify/call-form.tsx';
import { MatchesView } from '../../renderer/features/verify/matches-view.tsx';
import { NothingView } from '../../renderer/features/verify/nothing-view.tsx';
import { type LookUpOutcome, lookUpOutcome } from '../../shared/contract/verify.ts';
import { NOT_CONCLUSIVE } from '../../shared/domain/registry/immunity.ts';
import { expectNoViolation } from './axe.ts';

type Answered = Extract<LookUpOutcome, { kind: 'ANSWER' }>;
type Found = Extract<LookUpOutcome, { kind: 'CHOOSE' }>;

const VALID = { valid: true, since: '2024-05-08', why: null };

const PLATE = {
  subject: { kind: 'VEHICLE', key: 'YV4A22PK5S1234567', label: '2022 Volvo XC60', detail: '' },
  ...{ asOf: '2026-11-24', standing: { valid: false, since: '2026-11-16', why: 'EXPIRED' }, until: '2026-11-15' },
  holder: 'Novák, Tomás',
  mission: { name: 'Embassy of Aldovia', country: 'XA', city: 'Washington' },
  person: {
    ...{ pid: '4500000001', dob: '1981-03-09', title: 'Second Secretary' },
    ...{ category: 'DIPLOMATIC_AGENT', citizenship: 'XA' },
  },
  accreditation: { from: '2024-05-08', to: null, endsWith: 'PERSON', standing: VALID },
  ...{ sponsor: null, residence: null, card: null, licences: null, title: null },
  vehicle: {
    ...{ vin: 'YV4A22PK5S1234567', year: 2022, make: 'Volvo', model: 'XC60', colour: 'Black' },
    ...{ plate: 'DXE 1234', registeredTo: '2026-11-15' },
  },
  immunity: {
    answers: [
      { question: 'Category', answer: 'Diplomatic agent' },
      { question: 'Arrest or detain', answer: 'No¹' },
    ],
    notes: ['¹ Reasonable constraints may be applied in emergency circumstances.'],
    cautions: ['The row is that of the registered owner. Ask who drives.'],
  },
};

const CARD = {
  ...PLATE,
  subject: { kind: 'CARD', key: '3000000011', label: 'Tax card 3000000011', detail: '' },
  ...{ standing: { ...VALID, since: '2025-11-24' }, until: '2029-11-24' },
  ...{ mission: null, person: null, accreditation: null, vehicle: null, immunity: null },
  card: {
    ...{ number: '3000000011', kind: 'PERSONAL', level: 'DEER', issued: '2025-11-24', expires: '2029-11-24' },
    restrictions: ['Valid only for purchases over $300.', 'Not valid for hotels, alcohol.'],
  },
};

function answered(answer: object, more: object = {}): Answered {
  return lookUpOutcome.parse({
    ...{ kind: 'ANSWER', reference: 'CALL-12', answer, withheld: [], maySheet: true, ...more },
  }) as Answered;
}

test('the answer says valid or not, why, since when, whose, what vehicle and what may be done', async () => {
  const onSheet = vi.fn();
  const screen = await render(<AnswerView answered={answered(PLATE)} isMaking={false} onSheet={onSheet} />);
  await expect.element(screen.getByRole('heading', { level: 2, name: 'Not valid' })).toBeVisible();
  await expect.element(screen.getByText('Registration: expired, since 16 Nov 2026.')).toBeVisible();
  for (const told of [
    ...['Novák, Tomás', 'Embassy of Aldovia (XA), Washington', '2022 Volvo XC60, Black', 'No¹', NOT_CONCLUSIVE],
    ...['since 8 May 2024, without an end', 'The row is that of the registered owner. Ask who drives.'],
  ]) {
    await expect.element(screen.getByText(told, { exact: true })).toBeVisible();
  }
  await screen.getByRole('button', { name: /^Print immunity sheet/ }).click();
  expect(onSheet).toHaveBeenCalledOnce();
  await expectNoViolation();
});

test('a shop sees the card, the caveat, what it is not told, and no sheet to print', async () => {
  const shop = answered(CARD, { withheld: ['mission', 'residence', 'immunity'], maySheet: false });
  const screen = await render(<AnswerView answered={shop} isMaking={false} onSheet={() => undefined} />);
  await expect.element(screen.getByText('Tax card: since 24 Nov 2025, until 24 Nov 2029.')).toBeVisible();
  await expect.element(screen.getByText('DEER, personal')).toBeVisible();
  await expect
    .element(screen.getByText('Valid only for purchases over $300. Not valid for hotels, alcohol.'))
    .toBeVisible();
  await expect.element(screen.getByText('Not told for this purpose: mission, residence, immunity.')).toBeVisible();
  await expect.element(screen.getByText(NOT_CONCLUSIVE)).toBeVisible();
  await expect.element(screen.getByText('What law enforcement may do')).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: /sheet/ })).not.toBeInTheDocument();
  await expectNoViolation();
});

test('nothing found is said to be no proof', async () => {
  const screen = await render(<NothingView asked="DXE 9999" reference="CALL-13" />);
  await expect.element(screen.getByText('The registry has nothing under “DXE 9999”.')).toBeVisible();
  await expect.element(screen.getByText('This itself is no proof.')).toBeVisible();
  await expect.element(screen.getByText(NOT_CONCLUSIVE)).toBeVisible();
  await expectNoViolation();
});

test('of several matches one is chosen', async () => {
  const onChoose = vi.fn();
  const matches = ['Novák, Mei', 'Novák, Tomás'].map((label, at) => ({
    ...{ kind: 'PERSON', key: `450000000${at}`, label, detail: 'Embassy of Aldovia' },
  }));
  const found = lookUpOutcome.parse({ kind: 'CHOOSE', reference: 'CALL-14', matches, total: 70 }) as Found;
  const screen = await render(<MatchesView found={found} onChoose={onChoose} />);
  await expect.element(screen.getByText('The first 2 are listed. Ask for more of the name.')).toBeVisible();
  await screen.getByRole('button', { name: 'Novák, Tomás' }).click();
  expect(onChoose).toHaveBeenCalledWith(matches[1]);
  await expectNoViolation();
});

test('without caller and purpose nothing is asked; enter asks', async () => {
  const onSubmit = vi.fn();
  const onType = vi.fn();
  const drawn = (typed: Partial<TypedCall>, isAsked: boolean) => (
    <CallForm
      typed={{ ...NO_CALL, ...typed }}
      onType={onType}
      isAsked={isAsked}
      isPending={false}
      callerRef={null}
      onSubmit={onSubmit}
      onNew={() => undefined}
    />
  );
  const screen = await render(drawn({ purpose: 'OTHER' }, true));
  for (const missing of ['Ask who calls.', 'Say what it is for.', 'Type what is asked about.']) {
    await expect.element(screen.getByText(missing)).toBeVisible();
  }
  await expectNoViolation();
  await screen.rerender(drawn({ caller: 'Harbor Wines', purpose: 'SALE', asked: '3000000011' }, true));
  await screen.getByRole('textbox', { name: 'Asked about' }).click();
  await userEvent.keyboard('{Enter}');
  expect(onSubmit).toHaveBeenCalledOnce();
});
