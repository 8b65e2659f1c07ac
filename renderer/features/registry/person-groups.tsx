import type { CaseRow } from '../../../shared/contract/cases.ts';
import type { PersonRecord } from '../../../shared/contract/registry.ts';
import type { CaseStatus } from '../../../shared/domain/case/life-cycle.ts';
import type { CivilDate } from '../../../shared/domain/dates.ts';
import { programOf } from '../../../shared/domain/programs/index.ts';
import { type Holding, holdingsOf, isInHand } from '../../../shared/domain/registry/holdings.ts';
import { demandOf, HoldingTable } from './holding-table.tsx';
import { RecordBlock } from './record.tsx';
import { AskedBackTable, DecidedCases, OpenCases, RestOfCases } from './record-cases.tsx';

type Group = 'asked' | 'decided' | 'ended';

const GROUPS: Readonly<Record<CaseStatus, Group>> = {
  RECEIVED: 'asked',
  IN_REVIEW: 'asked',
  RETURNED: 'asked',
  RECOMMENDED: 'asked',
  APPROVED: 'decided',
  DENIED: 'decided',
  IN_PRODUCTION: 'decided',
  ISSUED: 'decided',
  CLOSED: 'decided',
  WITHDRAWN: 'ended',
  VOIDED: 'ended',
};

function ofGroup(cases: readonly CaseRow[], group: Group): CaseRow[] {
  return cases.filter(({ status }) => GROUPS[status] === group);
}

/** Whether a mission filed it; a matter of the office asks for nothing. */
function isFiled({ program }: CaseRow): boolean {
  return programOf(program)?.isFiled !== false;
}

interface PersonGroupsProps {
  readonly page: PersonRecord;
  readonly today: CivilDate;
}

/** Everything between the office and a person: held now, asked for, decided, and ended or revoked. */
export function PersonGroups({ page, today }: PersonGroupsProps) {
  const { cases, casesTotal, decided, askedBack, person } = page;
  const holdings = holdingsOf(page, today);
  const inHand = (holding: Holding) => isInHand(holding, demandOf(holding, askedBack) !== undefined);
  const held = holdings.filter(inHand);
  const gone = holdings.filter((holding) => !inHand(holding));
  const asked = ofGroup(cases, 'asked');
  const matters = asked.filter((row) => !isFiled(row));
  const ended = ofGroup(cases, 'ended');
  return (
    <>
      <RecordBlock title="Holds now">
        <HoldingTable label="Holds now" holdings={held} askedBack={askedBack} empty="Nothing of this office." />
      </RecordBlock>
      <RecordBlock title="Asked for">
        <OpenCases label="Asked for" rows={asked.filter(isFiled)} empty="Nothing waits for an answer." />
      </RecordBlock>
      {matters.length > 0 && (
        <RecordBlock title="Open matters of the office">
          <OpenCases label="Open matters" rows={matters} empty="None." />
        </RecordBlock>
      )}
      <RecordBlock title="Decided">
        <DecidedCases
          label="Decided"
          rows={ofGroup(cases, 'decided')}
          decided={decided}
          empty="Nothing was decided yet."
        />
      </RecordBlock>
      <RecordBlock title="Ended or revoked">
        {gone.length + ended.length === 0 && <p>Nothing.</p>}
        {gone.length > 0 && (
          <HoldingTable label="No longer in force" holdings={gone} askedBack={askedBack} empty="Nothing." />
        )}
        {ended.length > 0 && <DecidedCases label="Ended cases" rows={ended} decided={decided} empty="None." />}
      </RecordBlock>
      <RestOfCases shown={cases.length} total={casesTotal} search={{ search: person.pid }} />
      {askedBack.length > 0 && (
        <RecordBlock title="Asked back">
          <AskedBackTable items={askedBack} />
        </RecordBlock>
      )}
    </>
  );
}
