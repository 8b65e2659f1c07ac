import type { OutputOf } from '../../../shared/contract/contract.ts';
import { DEMANDED_WORDS, type Demanded } from '../../../shared/domain/programs/enforcement/application.ts';
import { day, plural, words } from '../../lib/format.ts';
import styles from './registry.module.css';

type Preview = OutputOf<'enforcement.preview'>;

/** Whose it is: the name of the family's member, or the vehicle. */
function heldBy({ kind, holder }: Demanded, family: Preview['family']): string {
  if (kind === 'PLATE') return `VIN ${holder}`;
  return family.find(({ pid }) => pid === holder)?.name ?? `PID ${holder}`;
}

/** What a termination will do, in plain sentences with the people, things and cases by name. */
export function TerminationPreview({ preview, endedOn }: { readonly preview: Preview; readonly endedOn: string }) {
  const { family, demands, held, dueOn } = preview;
  return (
    <section className={styles.preview} aria-labelledby="preview-title">
      <h3 id="preview-title">What will happen</h3>
      <p>{`The accreditation of ${plural(family.length, 'person', 'people')} ends on ${day(endedOn)}:`}</p>
      <ul>
        {family.map(({ pid, name, relation }) => (
          <li key={pid}>{`${name}${relation ? `, ${words(relation).toLowerCase()}` : ''}, PID ${pid}`}</li>
        ))}
      </ul>
      {demands.length === 0 ? (
        <p>Nothing of the office is held that would have to come back.</p>
      ) : (
        <>
          <p>{`Tax cards end that day, plates and licenses on ${day(dueOn)}. By then ${plural(demands.length, 'thing')} must come back:`}</p>
          <ul>
            {demands.map((one) => (
              <li key={`${one.kind} ${one.number}`}>
                {`${DEMANDED_WORDS[one.kind]} ${one.number}, ${heldBy(one, family)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {held.length === 0
          ? 'No open case has to wait.'
          : `${plural(held.length, 'open case')} will be put on hold: ${held.join(', ')}.`}
      </p>
      <p>A matter is opened; once approved and issued, the mission is told with this list.</p>
    </section>
  );
}
