import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { answer } from './answer.ts';

function isThere(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false }) !== undefined;
}

/**
 * The folder that a command writes to, made where it is missing; asked before anything is issued.
 * @returns its absolute path; FOLDER_UNUSABLE where it cannot be made or written to
 */
export function outFolder(given: string): Result<string> {
  const folder = path.resolve(given);
  try {
    // One by one: the recursive mkdir of Node never ends where a parent such as /proc takes no folders.
    const missing: string[] = [];
    for (let at = folder; !isThere(at); at = path.dirname(at)) missing.unshift(at);
    for (const each of missing) mkdirSync(each);
    if (!statSync(folder).isDirectory()) return fail('FOLDER_UNUSABLE', `${folder} is not a folder.`);
    accessSync(folder, constants.W_OK);
    return ok(folder);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail('FOLDER_UNUSABLE', `${folder} cannot be made or written to: ${why}.`);
  }
}

/** Answers what the work comes to with the folder that it writes to, or why there is no such folder. */
export async function answerInto(given: string, work: (folder: string) => Promise<Result<unknown>>): Promise<void> {
  const folder = outFolder(given);
  answer(folder.ok ? await work(folder.value) : folder);
}
