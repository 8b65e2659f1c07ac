import { userInfo } from 'node:os';
import { askIpp, IPP_VALUE, type IppGroup } from './ipp.ts';

const GET_JOB_ATTRIBUTES = 0x0009;
const GET_JOBS = 0x000a;
/** The service did as it was asked. */
const DONE = 0x0100;

/** How a job ended, by the values of `job-state` (RFC 8011, section 5.3.7). */
const ENDS: ReadonlyMap<number, JobEnd> = new Map([
  [7, 'CANCELLED'],
  [8, 'ABORTED'],
  [9, 'COMPLETED'],
]);
export type JobEnd = 'CANCELLED' | 'ABORTED' | 'COMPLETED';

function numberIn(group: IppGroup, name: string): number | null {
  const value = group.get(name);
  return value?.length === 4 ? value.readInt32BE(0) : null;
}

/**
 * How a job that CUPS is done with ended. `lpstat` lists a cancelled, a failed and a printed job alike.
 * @param job the number in a spool id such as `OFM-17`
 * @returns null where the service does not say, or the job has not ended
 */
export async function ippJobEnd(job: string): Promise<JobEnd | null> {
  const answer = await askIpp(GET_JOB_ATTRIBUTES, [
    { tag: IPP_VALUE.uri, name: 'job-uri', value: `ipp://localhost/jobs/${job}` },
    { tag: IPP_VALUE.keyword, name: 'requested-attributes', value: 'job-state' },
  ]);
  const state = answer?.groups.map((group) => numberIn(group, 'job-state')).find((one) => one !== null);
  return ENDS.get(state ?? 0) ?? null;
}

/**
 * Looks for a job by its title, among those that wait and those that CUPS is done with. `lpstat` does not tell titles.
 * @returns the job's number; `NONE` where the service knows of none, null where it does not answer
 */
export async function ippFindJob(printer: string, title: string): Promise<number | 'NONE' | null> {
  const answer = await askIpp(GET_JOBS, [
    { tag: IPP_VALUE.uri, name: 'printer-uri', value: `ipp://localhost/printers/${encodeURIComponent(printer)}` },
    // Titles are told to those alone who sent them.
    { tag: IPP_VALUE.name, name: 'requesting-user-name', value: userInfo().username },
    { tag: IPP_VALUE.keyword, name: 'which-jobs', value: 'all' },
    { tag: IPP_VALUE.keyword, name: 'requested-attributes', value: 'job-id' },
    { tag: IPP_VALUE.keyword, name: '', value: 'job-name' },
    // Asked for less than this, CUPS leaves out the titles of jobs that it has just ended.
    { tag: IPP_VALUE.keyword, name: '', value: 'job-uuid' },
  ]);
  if (answer === null || answer.status >= DONE) return null;
  const job = answer.groups.find((group) => group.get('job-name')?.toString('utf8') === title);
  return job === undefined ? 'NONE' : numberIn(job, 'job-id');
}
