import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { DuplicateWarning } from '../../renderer/components/duplicates.tsx';
import { whyWords } from '../../renderer/features/case/related-panel.tsx';
import { changeLines, ImmunityBlock } from '../../renderer/features/registry/person-blocks.tsx';
import { PersonGroups } from '../../renderer/features/registry/person-groups.tsx';
import { plateRows } from '../../renderer/features/registry/vehicle-blocks.tsx';
import { type PersonRecord, personRecord, vehicleRecord } from '../../shared/contract/registry.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { duplicatesOfPerson } from '../../shared/domain/registry/duplicates.ts';
import { NOT_CONCLUSIVE } from '../../shared/domain/registry/immunity.ts';
import { aCard } from '../unit/filings.ts';
import { aPerson, aVehicle, OTHER_PID, PID, VIN } from '../unit/registration.ts';
import { expectNoViolation } from './axe.ts';
import { InRouter } from './in-router.tsx';

const aCase = (reference: string, status: string) => ({
  ...{
    reference,
    status,
    program: 'TAX_CARD',
    form: 'DS-1972T',
    subject: 'Haddad, Yuki',
    mission: 'Embassy of France',
  },
  ...{ missionId: 'M-FR-EMB', assignee: null, filed: '2026-11-15', due: '2026-12-01', onHold: false, holdReason: null },
  ...{ vin: null, plate: null },
});

const MATTER = 'OFM-E-0000042-6';

const aMatter = { ...aCase(MATTER, 'RECEIVED'), program: 'ENFORCEMENT', form: 'MATTER' };

const aRecord = (over: object = {}): PersonRecord =>
  personRecord.parse({
    ...{ person: aPerson(), missionName: 'Embassy of France', sponsor: null, dependants: [], accreditation: [] },
    ...{ licences: [], violations: [], pointsYears: 2, papers: [], vehicles: [], cards: [], askedBack: [] },
    ...{ cases: [], casesTotal: 0, decided: [], ...over },
  });

const TODAY = civilDate.parse('2026-11-24');

test('everything of a person stands in the one group where it belongs, each with its way', async () => {
  const page = aRecord({
    vehicles: [aVehicle({ plate: 'DXE5001', registeredTo: '2027-06-30' })],
    cards: [aCard({ number: '7000000001', expires: '2026-11-20' }), aCard({ number: '7000000002', status: 'LOST' })],
    askedBack: [
      {
        id: 1,
        kind: 'CARD',
        number: '7000000001',
        holder: PID,
        dueOn: '2026-12-20',
        returnedOn: null,
        returnedTo: null,
        reference: MATTER,
      },
    ],
    cases: [aCase('5000000001', 'RETURNED'), aCase('5000000002', 'DENIED'), aCase('5000000003', 'WITHDRAWN'), aMatter],
    casesTotal: 120,
    decided: [{ reference: '5000000002', action: 'deny', asOf: '2026-11-20', reason: 'A second card.' }],
  });
  const screen = await render(
    <InRouter>
      <PersonGroups page={page} today={TODAY} />
    </InRouter>,
  );
  const table = (name: string) => screen.getByRole('table', { name });
  const held = table('Holds now');
  await expect.element(held.getByRole('link', { name: VIN })).toBeVisible();
  await expect.element(held.getByRole('row', { name: /7000000001.*To be returned by 20 Dec 2026/ })).toBeVisible();
  await expect.element(held.getByText('7000000002')).not.toBeInTheDocument();
  await expect
    .element(table('No longer in force').getByRole('row', { name: /7000000002.*Reported lost/ }))
    .toBeVisible();
  await expect.element(table('Asked for').getByRole('link', { name: '5000000001' })).toBeVisible();
  await expect
    .element(table('Decided').getByRole('row', { name: /5000000002.*Denied.*20 Nov 2026.*A second card/ }))
    .toBeVisible();
  await expect.element(table('Ended cases').getByRole('link', { name: '5000000003' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'All 120 cases' })).toBeVisible();
  await expectNoViolation();
});

test('immunity is told by the row of the person, with its footnote and never without the caution', async () => {
  const ended = aPerson({ accreditedTo: '2026-11-20' });
  const screen = await render(<ImmunityBlock person={ended} sponsor={null} today={TODAY} />);
  await expect.element(screen.getByRole('row', { name: 'Arrest or detain No¹' })).toBeVisible();
  await expect.element(screen.getByText(/^¹ Reasonable constraints/)).toBeVisible();
  await expect.element(screen.getByText(/The accreditation has ended/)).toBeVisible();
  await expect.element(screen.getByText(NOT_CONCLUSIVE)).toBeVisible();
});

test('a dependant of a consular officer has no immunity of its own', async () => {
  const sponsor = aPerson({ category: 'CAREER_CONSULAR_OFFICER' });
  const child = aPerson({ pid: OTHER_PID, sponsor: PID, relation: 'CHILD', category: 'CAREER_CONSULAR_OFFICER' });
  const screen = await render(<ImmunityBlock person={child} sponsor={sponsor} today={TODAY} />);
  await expect.element(screen.getByRole('row', { name: 'Arrest or detain Yes' })).toBeVisible();
});

test('a warning points at the others, not at the record whose page it is', async () => {
  const found = duplicatesOfPerson(aPerson(), [aPerson(), aPerson({ pid: OTHER_PID, title: 'Attaché' })]);
  const screen = await render(
    <InRouter>
      <DuplicateWarning duplicates={found} own={PID} />
    </InRouter>,
  );
  await expect.element(screen.getByRole('link', { name: `PID ${OTHER_PID}` })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: `PID ${PID}` })).not.toBeInTheDocument();
  await expectNoViolation();
});

test('a change of the accreditation tells what differs, and all of it where it was new', () => {
  const after = { ...aPerson(), accreditedTo: TODAY };
  const entry = { at: '2026-11-24T12:00:00.000Z', actor: 'Sela', summary: 'Ended.' };
  expect(changeLines({ ...entry, before: aPerson(), after })).toEqual([
    'Accredited: 10 Jan 2025 to open, then 10 Jan 2025 to 24 Nov 2026',
  ]);
  expect(changeLines({ ...entry, before: null, after })).toHaveLength(4);
});

test('plates are told once each: the one on the vehicle, those taken here, and those that cases name', () => {
  const row = (plate: string | null) => ({ ...aCase('5000000009', 'ISSUED'), plate });
  const vehicle = aVehicle({ plate: 'DXE 5002', registeredTo: '2027-06-30' });
  const taken = { number: 'DXE5002', state: 'ISSUED', reservedAt: '2026-11-01T09:00:00.000Z', reference: '5000000008' };
  const cases = vehicleRecord.shape.cases.parse([row('DXE5001'), row('dxe-5002'), row(null)]);
  const plates = vehicleRecord.shape.plates.parse([taken]);
  expect(plateRows({ vehicle, plates, cases }).map(({ number, state }) => [number, state])).toEqual([
    ['DXE5002', 'On the vehicle, issued'],
    ['DXE5001', 'No longer on the vehicle'],
  ]);
  expect(plateRows({ vehicle, plates: [], cases: [] }).map(({ state }) => state)).toEqual([
    'On the vehicle, filed by the mission',
  ]);
});

test('a related case has every reason in one sentence', () => {
  expect(whyWords(['APPLICANT', 'VEHICLE'])).toBe('Same applicant, same vehicle');
});
