import { useQuery } from '@tanstack/react-query';
import { CaseList } from '../../components/case-list.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { day, plural, usd, words } from '../../lib/format.ts';
import { registryMission } from '../../lib/queries.ts';
import { MATTERS_ABOUT } from './matter-forms.ts';
import { RecordBlock, RecordFacts, type RecordPageProps } from './record.tsx';
import { RecordActions } from './record-actions.tsx';
import { PersonLink, VehicleTable } from './record-links.tsx';

/** A mission with its members, vehicles, reciprocity terms and cases. */
export function MissionPage({ id, onOpened }: RecordPageProps<'id'>) {
  const page = useQuery(registryMission(id));
  if (page.error) return <FailureNotice error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <Loading what={`mission ${id}`} />;
  const { mission, people, peopleTotal, vehicles, terms, cases, casesTotal } = page.data;
  return (
    <>
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
      <RecordBlock title="Cases">
        <CaseList rows={cases} total={casesTotal} search={{ mission: id }} />
      </RecordBlock>
      <RecordBlock
        title={`${plural(peopleTotal, 'member')}${peopleTotal > people.length ? `, the first ${people.length} shown` : ''}`}
      >
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
      <RecordBlock title="Vehicles of the mission">
        <VehicleTable vehicles={vehicles} />
      </RecordBlock>
      <RecordBlock title={`Reciprocity terms with ${mission.country}`}>
        <DataTable
          label="Reciprocity terms"
          rows={terms}
          rowKey={(term) => term.id}
          columns={[
            { title: 'Benefit', cell: ({ benefit }) => words(benefit) },
            { title: 'Grant', cell: ({ grant }) => words(grant) },
            { title: 'Limit', cell: ({ limit, amount }) => limit ?? (amount === null ? '' : usd(amount)) },
            { title: 'In force', cell: ({ from, to }) => `${day(from)} to ${to ? day(to) : 'open'}` },
            { title: 'Authority', cell: ({ authority }) => authority },
          ]}
        />
      </RecordBlock>
    </>
  );
}
