import type { z } from 'zod';
import type { Result } from '../result.ts';
import { auditContract } from './audit.ts';
import { bulkContract } from './bulk.ts';
import { calendarContract } from './calendar.ts';
import { casesContract } from './cases.ts';
import { deskContract } from './desk.ts';
import { documentsContract } from './documents.ts';
import { draftsContract } from './drafts.ts';
import { enforcementContract } from './enforcement.ts';
import type { DeskEvent } from './events.ts';
import { evidenceContract } from './evidence.ts';
import { findContract } from './find.ts';
import { intakeContract } from './intake.ts';
import { papersContract } from './papers.ts';
import { plateOrdersContract } from './plate-orders.ts';
import { printingContract } from './printing.ts';
import { reciprocityContract } from './reciprocity.ts';
import { registryContract } from './registry.ts';
import { settingsContract } from './settings.ts';
import { stockContract } from './stock.ts';
import { surrenderContract } from './surrender.ts';
import { usersContract } from './users.ts';
import { verifyContract } from './verify.ts';
import { viewsContract } from './views.ts';

/** Everything the renderer may ask; both sides compile against it and nothing else passes the border. */
export const contract = {
  desk: deskContract,
  users: usersContract,
  settings: settingsContract,
  cases: casesContract,
  documents: documentsContract,
  evidence: evidenceContract,
  drafts: draftsContract,
  registry: registryContract,
  reciprocity: reciprocityContract,
  intake: intakeContract,
  audit: auditContract,
  enforcement: enforcementContract,
  calendar: calendarContract,
  verify: verifyContract,
  printing: printingContract,
  plateOrders: plateOrdersContract,
  surrender: surrenderContract,
  papers: papersContract,
  stock: stockContract,
  bulk: bulkContract,
  views: viewsContract,
  find: findContract,
} as const;

type Contract = typeof contract;
export type Area = keyof Contract;

/** Names such as `cases.page`. */
export type EntryName = { [A in Area]: `${A}.${Extract<keyof Contract[A], string>}` }[Area];

type EntryOf<N extends EntryName> = N extends `${infer A extends Area}.${infer E}`
  ? E extends keyof Contract[A]
    ? Contract[A][E]
    : never
  : never;

/** What a caller gives, before parsing. */
export type InputOf<N extends EntryName> = EntryOf<N> extends { input: infer I extends z.ZodType } ? z.input<I> : never;
/** What a handler gets, parsed. */
export type ParsedOf<N extends EntryName> =
  EntryOf<N> extends { input: infer I extends z.ZodType } ? z.output<I> : never;
export type OutputOf<N extends EntryName> =
  EntryOf<N> extends { output: infer O extends z.ZodType } ? z.output<O> : never;

/** `window.ofm`: one function for each entry, and the events. */
export type OfmApi = {
  readonly [A in Area]: {
    readonly [E in Extract<keyof Contract[A], string>]: (
      input: InputOf<Extract<`${A}.${E}`, EntryName>>,
    ) => Promise<Result<OutputOf<Extract<`${A}.${E}`, EntryName>>>>;
  };
} & {
  /** Calls the listener for every event; the function returned stops it. */
  readonly events: { readonly subscribe: (listener: (event: DeskEvent) => void) => () => void };
};

/** Every entry's name, in the order declared. */
export const ENTRY_NAMES: readonly EntryName[] = Object.entries(contract).flatMap(([area, entries]) =>
  Object.keys(entries).map((name) => `${area}.${name}` as EntryName),
);
