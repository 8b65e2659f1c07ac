const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const LONG_MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const DAY_MS = 86_400_000;
const CIVIL = /^(\d{4})-(\d{2})-(\d{2})/;
const whole = new Intl.NumberFormat('en-US');

function parts(text: string): { year: number; month: number; day: number } | null {
  const match = CIVIL.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null;
}

/** `2026-11-24` as `24 Nov 2026`; anything else as it is. */
export function day(text: string): string {
  const date = parts(text);
  return date ? `${date.day} ${MONTHS[date.month - 1]} ${date.year}` : text;
}

/** `24 Nov`, without the year. */
export function shortDay(text: string): string {
  const date = parts(text);
  return date ? `${date.day} ${MONTHS[date.month - 1]}` : text;
}

/** `Tuesday, 24 November 2026`. */
export function longDay(text: string): string {
  const date = parts(text);
  if (!date) return text;
  const weekday = WEEKDAYS[new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDay()];
  return `${weekday}, ${date.day} ${monthOfYear(text)}`;
}

/** `November 2026`. */
export function monthOfYear(text: string): string {
  const date = parts(text);
  return date ? `${LONG_MONTHS[date.month - 1]} ${date.year}` : text;
}

/** A moment as `24 Nov 2026, 14:05` where the desk stands. */
export function moment(text: string): string {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) return text;
  const clock = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  return `${at.getDate()} ${MONTHS[at.getMonth()]} ${at.getFullYear()}, ${clock}`;
}

/** Days from one calendar day to another. */
export function daysApart(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY_MS);
}

/** So few days are pressing. */
const SOON_DAYS = 3;

export interface DueWords {
  readonly words: string;
  readonly tone: 'red' | 'amber' | 'grey';
}

/** When a case is due, in words and a tone that says the same. */
export function dueWords(due: string, today: string): DueWords {
  const days = daysApart(today, due);
  if (days < 0) return { words: days === -1 ? '1 day late' : `${whole.format(-days)} days late`, tone: 'red' };
  if (days === 0) return { words: 'Due today', tone: 'amber' };
  const date = new Date(`${due.slice(0, 10)}T00:00:00Z`);
  const year = due.slice(0, 4) === today.slice(0, 4) ? '' : ` ${due.slice(0, 4)}`;
  return { words: `${WEEKDAYS[date.getUTCDay()]?.slice(0, 3)} ${shortDay(due)}${year}`, tone: 'grey' };
}

/** A case of so many days is getting old, of so many it is old. */
const AGING_DAYS = 15;
const OLD_DAYS = 30;

/** How long ago an open case was filed, in words and a tone that says the same. */
export function ageWords(filed: string, today: string): DueWords {
  const days = Math.max(0, daysApart(filed, today));
  if (days >= OLD_DAYS) return { words: `Old: ${whole.format(days)} days`, tone: 'red' };
  const words = days === 0 ? 'Today' : plural(days, 'day');
  return { words, tone: days >= AGING_DAYS ? 'amber' : 'grey' };
}

/** How long something still runs, in words and a tone that says the same. */
export function daysLeft(endsOn: string, today: string): DueWords {
  const days = daysApart(today, endsOn);
  if (days < 0) return { words: `${plural(-days, 'day')} over`, tone: 'red' };
  if (days === 0) return { words: 'Ends today', tone: 'amber' };
  return { words: `${plural(days, 'day')} left`, tone: days <= SOON_DAYS ? 'amber' : 'grey' };
}

/** `1386` as `1,386`. */
export function count(value: number): string {
  return whole.format(value);
}

/** Whole US dollars: `$50,000`. */
export function usd(value: number): string {
  return `$${whole.format(value)}`;
}

/** A file's size in words. */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 ** 2) return `${(bytes / 1024).toFixed(0)} KB`;
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

/** `1 case`, `2 cases`. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** `UN_DIPLOMATIC` as `UN diplomatic`, within a sentence. */
export function innerWords(code: string): string {
  return code
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
    .replace(/\b(?:un|io)\b/g, (initials) => initials.toUpperCase());
}

/** `DIPLOMATIC_AGENT` as `Diplomatic agent`. */
export function words(code: string): string {
  const text = innerWords(code);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
