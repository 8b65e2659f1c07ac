import type { CivilDate } from '../../../shared/domain/dates.ts';
import { type Reign, reignsOf } from '../../../shared/domain/reciprocity/reigns.ts';
import { termInForce } from '../../../shared/domain/reciprocity/resolve.ts';
import type { Benefit, ReciprocityTerm } from '../../../shared/domain/reciprocity/term.ts';
import { cx } from '../../lib/cx.ts';
import { day } from '../../lib/format.ts';
import { BENEFIT_TITLES, daysOf, GRANT_WORDS } from './term-words.ts';
import styles from './timeline.module.css';
import { type TimelineScale, timelineScale } from './timeline-scale.ts';

const HEAD = 20;
const LANE = 34;
const BAR = 12;
/** Beyond this part of the width a label is written towards the left. */
const TURN = 60;

interface TermTimelineProps {
  readonly benefit: Benefit;
  /** Of the country; those of other benefits are left out. */
  readonly terms: readonly ReciprocityTerm[];
  readonly today: CivilDate;
  /** The term that is being written and is not saved. */
  readonly written?: string | undefined;
}

/**
 * The terms of one benefit, one under the other, along the years: solid while a term decides, dashed while a later one
 * does. The same is in the table beside it; this is the picture.
 */
export function TermTimeline({ benefit, terms, today, written }: TermTimelineProps) {
  const lanes = terms
    .filter((term) => term.benefit === benefit)
    .toSorted((a, b) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1));
  const reigns = reignsOf(terms, benefit);
  const scale = timelineScale(lanes, today);
  const now = termInForce(terms, benefit, today);
  const height = HEAD + lanes.length * LANE + 4;
  const title = `${BENEFIT_TITLES[benefit]}: ${reigns.map(({ term, from, to }) => `${term.id} ${daysOf({ from, to })}`).join(', ') || 'no term'}. ${now ? `In force today: ${now.id}.` : 'None in force today.'}`;
  return (
    <figure className={styles.figure}>
      <svg className={styles.picture} width="100%" height={height} role="img" aria-label={title}>
        <title>{title}</title>
        {scale.years.map(({ year, at }) => (
          <g key={year}>
            <line className={styles.year} x1={`${at}%`} x2={`${at}%`} y1={HEAD - 4} y2={height} />
            <text className={styles.tick} x={`${at}%`} y={12} textAnchor="middle">
              {year}
            </text>
          </g>
        ))}
        {lanes.map((term, lane) => (
          <LaneBars
            key={term.id}
            term={term}
            reigns={reigns.filter((reign) => reign.term.id === term.id)}
            scale={scale}
            top={HEAD + lane * LANE}
          />
        ))}
        <line className={styles.today} x1={`${scale.at(today)}%`} x2={`${scale.at(today)}%`} y1={0} y2={height} />
        {lanes.map((term, lane) => (
          <LaneLabel
            key={term.id}
            term={term}
            scale={scale}
            top={HEAD + lane * LANE}
            isNow={now?.id === term.id}
            isWritten={term.id === written}
          />
        ))}
      </svg>
      <figcaption className={styles.caption}>
        {`Solid: the term that decides. Dashed: a later term decides. The line is today, ${day(today)}.`}
      </figcaption>
    </figure>
  );
}

interface LaneProps {
  readonly term: ReciprocityTerm;
  readonly scale: TimelineScale;
  readonly top: number;
}

interface LaneLabelProps extends LaneProps {
  readonly isNow: boolean;
  readonly isWritten: boolean;
}

function endOf({ to }: { readonly to: string | null }, scale: TimelineScale): number {
  return to === null ? 100 : scale.at(to);
}

function LaneLabel({ term, scale, top, isNow, isWritten }: LaneLabelProps) {
  const left = scale.at(term.from);
  const isTurned = left > TURN;
  const words = [
    isWritten ? `${term.id}, being written` : term.id,
    GRANT_WORDS[term.grant].toLowerCase(),
    ...(isNow ? ['in force today'] : []),
  ];
  return (
    <text
      className={cx(styles.label, isNow && styles.now)}
      x={`${isTurned ? endOf(term, scale) : left}%`}
      dx={isTurned ? -2 : 2}
      y={top + 12}
      textAnchor={isTurned ? 'end' : 'start'}
    >
      {words.join(', ')}
    </text>
  );
}

function LaneBars({ term, reigns, scale, top }: LaneProps & { readonly reigns: readonly Reign[] }) {
  return (
    <g>
      <Bar className={styles.whole} from={scale.at(term.from)} to={endOf(term, scale)} top={top + 16} />
      {reigns.map((reign) => (
        <Bar
          key={reign.from}
          className={styles[term.grant]}
          from={scale.at(reign.from)}
          to={endOf(reign, scale)}
          top={top + 16}
        />
      ))}
    </g>
  );
}

interface BarProps {
  readonly className: string | undefined;
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

function Bar({ className, from, to, top }: BarProps) {
  return (
    <rect className={cx(className)} x={`${from}%`} width={`${Math.max(to - from, 0.3)}%`} y={top} height={BAR} rx={2} />
  );
}
