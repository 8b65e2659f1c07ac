import { useQuery } from '@tanstack/react-query';
import { civilDate } from '../../../shared/domain/dates.ts';
import { CaseList } from '../../components/case-list.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { day, words } from '../../lib/format.ts';
import { registryMission } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import { MATTERS_ABOUT } from './matter-forms.ts';
import { CardBlock, ProgramBlock, shownOf, TermBlock } from './mission-blocks.tsx';
import { OfTrail, TrailBlock } from './of-trail.tsx';
import { RecordBlock, RecordFacts, type RecordPageProps } from './record.tsx';
import { RecordActions } from './record-actions.tsx';
import { OpenCases } from './record-cases.tsx';
import { PersonLink, VehicleTable } from './record-links.tsx';

/** A mission with its open matters, cases, members, vehicles, cards and the terms in force with its country. */
export function MissionPage({ id, onOpened }: RecordPageProps<'id'>) {
  const today = civilDate.parse(useSession().today);
  const page = useQuery(registryMission(id));
  if (page.error) return <FailureNotice error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <Loading what={`mission ${id}`} />;
  const { mission, people, peopleTotal, vehicles, vehiclesTotal } = page.data;
  return (
    <OfTrail of="mission" id={mission.id}>
      <PageHeading title={mission.name} aside={mission.id}>
        {mission.name}
      </PageHeading>
      <RecordActions
        forms={MATTERS_ABOUT.mission}
        subject={{ mission: mission.id, applicant: null, owner: { mission: mission.id } }}
        onOpened={onOpened}
      />
      <RecordFacts
        facts={[
          ['Sending state', mission.country],
          ['Kind', words(mission.kind)],
          ['City', mission.city],
          ['Office', mission.office],
          ['Plate code', mission.plateCode],
        ]}
      />
      {page.data.matters.length > 0 && (
        <RecordBlock title="Open matters of enforcement">
          <OpenCases label="Open matters" rows={page.data.matters} empty="None." withSubject />
        </RecordBlock>
      )}
      <ProgramBlock mission={id} programs={page.data.programs} />
      <RecordBlock title="Newest cases">
        <CaseList rows={page.data.cases} total={page.data.casesTotal} search={{ mission: id }} />
      </RecordBlock>
      <RecordBlock title={shownOf('member', people.length, peopleTotal)}>
        <DataTable
          label="Members"
          rows={people}
          rowKey={({ pid }) => pid}
          columns={[
            {
              title: 'Name',
              cell: ({ pid, surname, given }) => <PersonLink pid={pid}>{`${surname}, ${given}`}</PersonLink>,
            },
            { title: 'PID', cell: ({ pid }) => pid },
            { title: 'Title', cell: ({ title }) => title },
            { title: 'Category', cell: ({ category }) => words(category) },
            {
              title: 'Accredited',
              cell: ({ accreditedFrom, accreditedTo }) =>
                `${day(accreditedFrom)} to ${accreditedTo ? day(accreditedTo) : 'open'}`,
            },
          ]}
        />
      </RecordBlock>
      <RecordBlock title={`${shownOf('vehicle', vehicles.length, vehiclesTotal)} of the mission itself`}>
        <VehicleTable vehicles={vehicles} />
      </RecordBlock>
      <CardBlock cards={page.data.cards} total={page.data.cardsTotal} today={today} />
      <TrailBlock />
      <TermBlock country={mission.country} terms={page.data.terms} today={today} />
    </OfTrail>
  );
}
