import type { LookUpOutcome, VerifyAnswer } from '../../../shared/contract/verify.ts';
import { vehicleTitle } from '../../../shared/domain/registry/vehicle.ts';
import { Button } from '../../components/button.tsx';
import { Copyable } from '../../components/copyable.tsx';
import { cx } from '../../lib/cx.ts';
import { day, words } from '../../lib/format.ts';
import { Caveat } from './caveat.tsx';
import { type Fact, Facts } from './facts.tsx';
import { ImmunityBlock } from './immunity-block.tsx';
import styles from './verify.module.css';
import { PART_WORDS, SUBJECT_WORDS, standingWords, verdictWords } from './verify-words.ts';

type Answered = Extract<LookUpOutcome, { kind: 'ANSWER' }>;

function holderFacts({ holder, mission, person, accreditation, sponsor, residence }: VerifyAnswer): (Fact | null)[] {
  const place = mission && [`${mission.name} (${mission.country})`, mission.city].filter(Boolean).join(', ');
  const relation = sponsor && `${words(sponsor.relation)} of`;
  return [
    ['Name', <b key="name">{holder}</b>],
    mission && ['Mission', place],
    person && ['PID', <Copyable key="pid" value={person.pid} what="PID" />],
    person && ['Born', `${day(person.dob)}, citizen of ${person.citizenship}`],
    person && ['Post', [person.title, words(person.category)].filter(Boolean).join(', ')],
    sponsor && [relation ?? '', `${sponsor.name}, PID ${sponsor.pid}`],
    accreditation && ['Accredited', standingWords(accreditation.standing, accreditation.to)],
    residence === null ? null : ['Residence', residence],
  ];
}

function vehicleFacts(vehicle: VerifyAnswer['vehicle']): (Fact | null)[] {
  if (vehicle === null) return [];
  const { vin, plate, registeredTo, colour } = vehicle;
  return [
    ['Vehicle', <b key="vehicle">{`${vehicleTitle(vehicle)}, ${colour}`}</b>],
    ['Plate', plate === null ? 'none' : <Copyable key="plate" value={plate} what="plate" />],
    ['VIN', <Copyable key="vin" value={vin} what="VIN" />],
    ['Registered to', registeredTo === null ? 'not registered' : day(registeredTo)],
  ];
}

function cardFacts(card: VerifyAnswer['card']): (Fact | null)[] {
  if (card === null) return [];
  const { number, kind, level, expires, restrictions } = card;
  return [
    ['Card', <Copyable key="card" value={number} what="card number" />],
    ['Level', <b key="level">{`${level}, ${kind === 'MISSION' ? 'mission' : 'personal'}`}</b>],
    ['Restrictions', restrictions.length === 0 ? 'None' : restrictions.join(' ')],
    ['Expires', day(expires)],
  ];
}

function licenceFacts({ licences }: VerifyAnswer): Fact[] {
  if (licences === null) return [];
  if (licences.length === 0) return [['License', 'none of this Office']];
  return licences.map(({ number, product, licenceClass, expires, standing }) => [
    `${words(product)} ${number}`,
    [
      licenceClass === null ? null : `class ${licenceClass}`,
      standing.valid ? 'valid' : 'not valid',
      standingWords(standing, expires),
    ]
      .filter(Boolean)
      .join(', '),
  ]);
}

function titleFacts(title: VerifyAnswer['title']): Fact[] {
  if (title === null) return [];
  return [
    ['Title', <Copyable key="title" value={title.number} what="title number" />],
    ['Issued', title.issued === null ? 'not yet' : day(title.issued)],
  ];
}

interface AnswerViewProps {
  readonly answered: Answered;
  readonly isMaking: boolean;
  readonly onSheet: () => void;
}

/** The answer to a call on one screen: valid or not, whose, what is restricted, and what may be done. */
export function AnswerView({ answered, isMaking, onSheet }: AnswerViewProps) {
  const { answer, withheld, maySheet, reference } = answered;
  const { word, sentence } = verdictWords(answer);
  return (
    <section aria-label="Answer" className={styles.answer}>
      <div className={cx(styles.banner, answer.standing.valid ? styles.valid : styles.invalid)}>
        <h2 className={styles.word}>{word}</h2>
        <p className={styles.sentence}>{sentence}</p>
        <p className={styles.tally}>{`as of ${day(answer.asOf)}, ${reference}`}</p>
      </div>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Facts title={SUBJECT_WORDS[answer.subject.kind]} facts={subjectFacts(answer)} />
          <Facts title="Whose" facts={holderFacts(answer)} />
        </div>
        <div className={styles.column}>
          {answer.immunity && <ImmunityBlock immunity={answer.immunity} />}
          <Caveat />
          {withheld.length > 0 && (
            <p className={styles.soft}>
              {`Not told for this purpose: ${withheld.map((part) => PART_WORDS[part]).join(', ')}.`}
            </p>
          )}
          {maySheet && (
            <div className={styles.buttons}>
              <Button onPress={onSheet} isPending={isMaking} keyCap="p">
                Print immunity sheet
              </Button>
            </div>
          )}
        </div>
      </div>
    </section>
  );
}

function subjectFacts(answer: VerifyAnswer): (Fact | null)[] {
  return [
    ...titleFacts(answer.title),
    ...cardFacts(answer.card),
    ...licenceFacts(answer),
    ...vehicleFacts(answer.vehicle),
    answer.subject.kind === 'PLATE' ? ['Plate', answer.subject.key] : null,
  ];
}
