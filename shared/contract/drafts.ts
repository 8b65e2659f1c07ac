import { z } from 'zod';
import { CORRECTORS } from '../domain/case/correction.ts';
import { draftId, reference } from '../domain/ids.ts';
import { entry } from './entry.ts';

/** An application that somebody is still writing, as a list shows it. */
export const draftRow = z.strictObject({
  id: draftId,
  program: z.string().max(40),
  /** The case that it corrects; null where it is a new application. */
  corrects: reference.nullable(),
  /** What its writer knows it by: reference and applicant as far as they are typed. */
  title: z.string().max(200),
  updatedAt: z.string(),
});
export type DraftRow = z.output<typeof draftRow>;

const content = {
  /** What stands in the form's fields, as typed. */
  typed: z.record(z.string(), z.json()),
  /** Of a correction, the version of the case that it was begun on. */
  version: z.int().nullable(),
};

export const draft = draftRow.extend(content);
export type Draft = z.output<typeof draft>;

/** Drafts are their writer's own: nobody else lists, opens, changes or discards them. */
export const draftsContract = {
  /** Keeps a draft, new or known, as it stands. */
  save: entry(CORRECTORS, draftRow.omit({ updatedAt: true }).extend(content), z.strictObject({ draft: draftRow })),
  /** One's own drafts, last written first. */
  list: entry(CORRECTORS, z.strictObject({}), z.strictObject({ drafts: z.array(draftRow) })),
  open: entry(CORRECTORS, z.strictObject({ id: draftId }), z.strictObject({ draft })),
  discard: entry(CORRECTORS, z.strictObject({ id: draftId }), z.strictObject({})),
};
