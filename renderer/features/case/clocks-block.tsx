import type { CaseFile } from '../../../shared/contract/cases.ts';
import { CLOCK_WORDS } from '../../../shared/domain/clocks/clock.ts';
import { Pill } from '../../components/pill.tsx';
import { cx } from '../../lib/cx.ts';
import { day, daysLeft } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import styles from './clocks-block.module.css';

type ClockRow = CaseFile['clocks'][number];

/** The days that end for the case: what ends, how long it still runs, and where it comes from. */
export function ClocksBlock({ clocks }: { readonly clocks: readonly ClockRow[] }) {
  const { today } = useSession();
  if (clocks.length === 0) return null;
  const running = clocks.filter(({ stoppedOn }) => stoppedOn === null);
  const stopped = clocks.filter(({ stoppedOn }) => stoppedOn !== null);
  return (
    <section className={styles.block} aria-labelledby="clocks-title">
      <h2 id="clocks-title">Clocks</h2>
      <ul aria-labelledby="clocks-title">
        {[...running, ...stopped].map((clock) => (
          <ClockLine key={`${clock.kind} ${clock.startedOn} ${clock.endsOn}`} clock={clock} today={today} />
        ))}
      </ul>
    </section>
  );
}

function ClockLine({ clock, today }: { readonly clock: ClockRow; readonly today: string }) {
  const { kind, startedOn, endsOn, stoppedOn } = clock;
  const { title, authority } = CLOCK_WORDS[kind];
  const left = daysLeft(endsOn, today);
  return (
    <li className={cx(styles.line, stoppedOn !== null && styles.stopped)}>
      <span className={styles.title}>{title}</span>
      {stoppedOn === null ? <Pill tone={left.tone}>{left.words}</Pill> : <span>{`Stopped ${day(stoppedOn)}`}</span>}
      <span className={styles.span}>{`${day(startedOn)} to ${day(endsOn)}`}</span>
      <span className={styles.authority}>{authority}</span>
    </li>
  );
}
