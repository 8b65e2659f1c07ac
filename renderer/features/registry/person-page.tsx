import { useQuery } from '@tanstack/react-query';
import { CaseList } from '../../components/case-list.tsx';
import { Copyable } from '../../components/copyable.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { day, words } from '../../lib/format.ts';
import { registryPerson } from '../../lib/queries.ts';
import { applicantFrom, MATTERS_ABOUT } from './matter-forms.ts';
import { RecordBlock, RecordFacts, type RecordPageProps } from './record.tsx';
import { RecordActions } from './record-actions.tsx';
import { MissionLink, PersonLink, VehicleTable } from './record-links.tsx';

/** A person with family, vehicles, cards, violations and cases. */
export function PersonPage({ pid, onOpened }: RecordPageProps<'pid'>) {
  const page = useQuery(registryPerson(pid));
  if (page.error) return <FailureNotice error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <Loading what={`person ${pid}`} />;
  const { person, missionName, sponsor, dependants, vehicles, cards, violations, cases, casesTotal } = page.data;
  const name = `${person.surname}, ${person.given}`;
  const { line, city, state, zip } = person.residence;
  return (
    <>
      <PageHeading title={name}>{name}</PageHeading>
      <RecordActions
        forms={MATTERS_ABOUT.person}
        subject={{
          mission: person.mission,
          applicant: applicantFrom(person),
          owner: { pid: person.pid },
        }}
        principal={person}
        onOpened={onOpened}
      />
      <RecordFacts
        facts={[
          ['PID', <Copyable key="pid" value={person.pid} what="PID" />],
          [
            'Mission',
            <MissionLink key="mission" id={person.mission}>
              {missionName}
            </MissionLink>,
          ],
          ['Title', person.title],
          ['Category', words(person.category)],
          ['Visa', person.visa],
          ['Born', day(person.dob)],
          ['Citizenship', `${person.citizenship}${person.usPermanentResident ? ', US permanent resident' : ''}`],
          ['Accredited', `${day(person.accreditedFrom)} to ${person.accreditedTo ? day(person.accreditedTo) : 'open'}`],
          ['Arrived', `${day(person.arrived)}, notified ${day(person.notified)}`],
          [
            'Sponsor',
            sponsor && (
              <PersonLink key="sponsor" pid={sponsor.pid}>{`${sponsor.surname}, ${sponsor.given}`}</PersonLink>
            ),
          ],
          ['Residence', `${line}, ${city}, ${state} ${zip}`],
        ]}
      />
      <RecordBlock title="Cases">
        <CaseList rows={cases} total={casesTotal} search={{ search: pid }} />
      </RecordBlock>
      <RecordBlock title="Dependants">
        <DataTable
          label="Dependants"
          rows={dependants}
          rowKey={(one) => one.pid}
          columns={[
            { title: 'Name', cell: (one) => <PersonLink pid={one.pid}>{`${one.surname}, ${one.given}`}</PersonLink> },
            { title: 'Relation', cell: ({ relation }) => (relation ? words(relation) : '') },
            { title: 'Born', cell: ({ dob }) => day(dob) },
          ]}
        />
      </RecordBlock>
      <RecordBlock title="Vehicles">
        <VehicleTable vehicles={vehicles} />
      </RecordBlock>
      <RecordBlock title="Cards">
        <DataTable
          label="Cards"
          rows={cards}
          rowKey={({ number }) => number}
          columns={[
            { title: 'Number', cell: ({ number }) => number },
            { title: 'Level', cell: ({ level }) => level },
            { title: 'Status', cell: ({ status }) => words(status) },
            { title: 'Expires', cell: ({ expires }) => day(expires) },
          ]}
        />
      </RecordBlock>
      <RecordBlock title="Violations">
        <DataTable
          label="Violations"
          rows={violations}
          rowKey={({ id }) => id}
          columns={[
            { title: 'Date', cell: ({ date }) => day(date) },
            { title: 'Offence', cell: ({ offence }) => offence },
            { title: 'Points', cell: ({ points }) => points, isNumber: true },
          ]}
        />
      </RecordBlock>
    </>
  );
}
