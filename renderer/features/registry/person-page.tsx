import { useQuery } from '@tanstack/react-query';
import { civilDate } from '../../../shared/domain/dates.ts';
import { Copyable } from '../../components/copyable.tsx';
import { DuplicatesOf } from '../../components/duplicates.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { day, words } from '../../lib/format.ts';
import { registryPerson } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import { applicantFrom, MATTERS_ABOUT } from './matter-forms.ts';
import { OfTrail, TrailBlock } from './of-trail.tsx';
import { AccreditationBlock, FamilyBlock, ImmunityBlock, ViolationBlock } from './person-blocks.tsx';
import { PersonGroups } from './person-groups.tsx';
import { RecordBlock, RecordFacts, type RecordPageProps } from './record.tsx';
import { RecordActions } from './record-actions.tsx';
import { PaperTable } from './record-cases.tsx';
import { MissionLink, PersonLink } from './record-links.tsx';

/** A person: what is held, asked for, decided and ended, with family, accreditation and immunity. */
export function PersonPage({ pid, onOpened }: RecordPageProps<'pid'>) {
  const { today } = useSession();
  const page = useQuery(registryPerson(pid));
  if (page.error) return <FailureNotice error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <Loading what={`person ${pid}`} />;
  const { person, missionName, sponsor } = page.data;
  const name = `${person.surname}, ${person.given}`;
  const { line, city, state, zip } = person.residence;
  return (
    <OfTrail of="person" id={person.pid}>
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
      <DuplicatesOf kind="person" id={pid} />
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
      <PersonGroups page={page.data} today={civilDate.parse(today)} />
      <TrailBlock />
      <ViolationBlock violations={page.data.violations} pointsYears={page.data.pointsYears} />
      <RecordBlock title="Papers issued">
        <PaperTable papers={page.data.papers} />
      </RecordBlock>
      <FamilyBlock person={person} sponsor={sponsor} dependants={page.data.dependants} />
      <AccreditationBlock changes={page.data.accreditation} />
      <ImmunityBlock person={person} sponsor={sponsor} today={today} />
    </OfTrail>
  );
}
