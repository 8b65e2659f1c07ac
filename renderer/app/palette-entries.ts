import type { useNavigate } from '@tanstack/react-router';
import type { FoundKind, FoundRecord } from '../../shared/contract/find.ts';
import type { Role } from '../../shared/domain/case/roles.ts';
import { fitsText, typedWords } from '../../shared/domain/search/typed-words.ts';
import { readsCases, screensOf } from '../lib/access.ts';
import { HANDBOOK } from '../lib/handbook.ts';
import type { KeyGroup } from '../lib/keys.ts';
import { programIds, programTitle } from '../lib/programs.ts';
import { QUEUES, type QueueId } from '../lib/queues.ts';

/** One line of the palette: a record to open, a step to take, a screen to go to. */
export interface PaletteEntry {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly key?: string;
  readonly run: () => void;
}

export interface PaletteSection {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}

type Navigate = ReturnType<typeof useNavigate>;

const OPENERS: Readonly<Record<FoundKind, (navigate: Navigate, key: string) => Promise<void>>> = {
  case: (navigate, reference) => navigate({ to: '/case/$reference', params: { reference } }),
  person: (navigate, pid) => navigate({ to: '/registry/people/$pid', params: { pid } }),
  mission: (navigate, id) => navigate({ to: '/registry/missions/$id', params: { id } }),
  vehicle: (navigate, vin) => navigate({ to: '/registry/vehicles/$vin', params: { vin } }),
};

const KIND_TITLES: Readonly<Record<FoundKind, string>> = {
  case: 'Cases',
  person: 'People',
  mission: 'Missions',
  vehicle: 'Vehicles',
};

/** What was found, what was recent before the rest; the kind whose record comes first before the others. */
export function foundSections(found: readonly FoundRecord[], navigate: Navigate): PaletteSection[] {
  const titleOf = ({ isRecent, kind }: FoundRecord) => (isRecent ? 'Recent' : KIND_TITLES[kind]);
  const titles = [...new Set(found.map(titleOf))];
  return titles.map((title) => ({
    title,
    entries: found
      .filter((record) => titleOf(record) === title)
      .map((record) => ({
        ...{ id: `${record.kind} ${record.key}`, title: record.title, detail: record.detail },
        run: () => void OPENERS[record.kind](navigate, record.key),
      })),
  }));
}

function toQueue(navigate: Navigate, queue: string, title: string): PaletteEntry {
  const run = () => void navigate({ to: '/queue/$queue', params: { queue } });
  return { id: `queue ${queue}`, title, detail: 'Queue', run };
}

function places(role: Role, navigate: Navigate): PaletteEntry[] {
  const queues = (Object.keys(QUEUES) as QueueId[]).map((id) => toQueue(navigate, id, QUEUES[id].title));
  const services = programIds().map((id) => toQueue(navigate, id, programTitle(id)));
  const screens = screensOf(role).map(({ to, title }) => ({
    ...{ id: `screen ${to}`, title, detail: 'Screen', run: () => void navigate({ to }) },
  }));
  return [...screens, ...(readsCases(role) ? [...queues, ...services] : [])];
}

function handbookEntries(navigate: Navigate): PaletteEntry[] {
  return HANDBOOK.map(({ name, title }) => ({
    ...{ id: `handbook ${name}`, title, detail: 'Handbook' },
    run: () => void navigate({ to: '/handbook/$page', params: { page: name } }),
  }));
}

const EVERYWHERE = 'Everywhere';

/** What this screen alone can do stands before what every screen can. */
function steps(groups: readonly KeyGroup[], own: string): PaletteEntry[] {
  const ordered = groups.toSorted((a, b) => Number(a.title === EVERYWHERE) - Number(b.title === EVERYWHERE));
  return ordered.flatMap(({ title, bindings }) =>
    bindings
      .filter(({ key }) => key !== own)
      .map(({ key, label, run }) => ({ id: `key ${title} ${key}`, title: label, detail: title, key, run })),
  );
}

/**
 * What may be done here and where the role may go, as far as it fits what was typed. The steps are those that have a key
 * on this screen now, `own` aside.
 */
export function actionSections(
  typed: string,
  role: Role,
  { groups, own, navigate }: { groups: readonly KeyGroup[]; own: string; navigate: Navigate },
): PaletteSection[] {
  const words = typedWords(typed);
  const pages = words.length === 0 ? [] : handbookEntries(navigate);
  const fits = ({ title, detail }: PaletteEntry) => fitsText(words, `${title} ${detail}`);
  return [
    { title: 'On this screen', entries: steps(groups, own).filter(fits) },
    { title: 'Go to', entries: [...places(role, navigate), ...pages].filter(fits) },
  ].filter(({ entries }) => entries.length > 0);
}
