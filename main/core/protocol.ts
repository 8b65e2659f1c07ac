import type { EntryName, OutputOf, ParsedOf } from '../../shared/contract/contract.ts';
import type { SessionUser } from '../../shared/contract/desk.ts';
import type { DeskEvent } from '../../shared/contract/events.ts';
import type { ImportReport } from '../../shared/contract/intake.ts';
import type { Result } from '../../shared/result.ts';

/** What the main process learns when a vault was opened. The key itself never leaves the core worker. */
export interface OpenedVault {
  readonly user: SessionUser;
  readonly recoveryPending: boolean;
  readonly idleLockMinutes: number;
}

/** Contract entries that the core answers as they are; the others belong to the shell or are composed in ipc. */
export type CoreEntryName = Exclude<
  EntryName,
  | 'desk.state'
  | 'desk.chooseFolder'
  | 'desk.create'
  | 'desk.confirmRecovery'
  | 'desk.unlock'
  | 'desk.lock'
  | 'desk.touch'
  | 'cases.issueAsFiles'
  | 'documents.save'
  | 'evidence.choose'
  | 'evidence.attach'
  | 'intake.chooseFile'
  | 'intake.start'
  | 'verify.saveSheet'
  | 'plateOrders.savePaper'
  | 'papers.checkFile'
  | 'papers.chooseKey'
  | 'papers.importKey'
  | 'papers.saveCertificate'
  | 'papers.saveRevocations'
  | 'bulk.exportRows'
>;

type EntryOperations = { [N in CoreEntryName]: { input: ParsedOf<N>; output: OutputOf<N> } };

/** Everything that can be asked of the core worker. */
export interface CoreOperations extends EntryOperations {
  'vault.inspect': { input: Record<never, never>; output: { exists: boolean } };
  'vault.create': {
    input: { administrator: string; passphrase: string };
    output: { opened: OpenedVault; recoveryCode: string };
  };
  'vault.unlock': { input: { name: string; passphrase: string }; output: { opened: OpenedVault } };
  'vault.confirmRecovery': { input: { code: string }; output: { opened: OpenedVault } };
  /** Seals the audit chain and closes the database, before the worker is ended. */
  'vault.leave': { input: Record<never, never>; output: Record<never, never> };
  /** Starts an import and answers at once; progress and the end come as events. */
  'intake.startFile': { input: { path: string; name: string }; output: { import: ImportReport } };
  /** Issues a case and writes its papers into a folder that the system's dialog gave. */
  'cases.issueInto': { input: { reference: string; folder: string }; output: OutputOf<'cases.produce'> };
  /** Attaches a file that the system's dialog gave; the core reads it, so that its bytes pass no other thread. */
  'evidence.attachFile': {
    input: { reference: string; kind: string; path: string; name: string };
    output: OutputOf<'evidence.attach'>;
  };
  /** Checks a file that the system's dialog gave; the core reads it, as it does evidence. */
  'papers.checkFileAt': { input: { path: string; holder?: string | undefined }; output: OutputOf<'papers.checkText'> };
  'papers.importKeyAt': { input: { path: string; passphrase: string }; output: OutputOf<'papers.importKey'> };
  'papers.certificate': { input: { fingerprint: string }; output: { fileName: string; bytes: Uint8Array } };
  'bulk.rows': { input: ParsedOf<'bulk.exportRows'>; output: { fileName: string; bytes: Uint8Array } };
  'papers.revocations': { input: Record<never, never>; output: { bytes: Uint8Array } };
}

export type CoreOperation = keyof CoreOperations;
export type CoreInput<N extends CoreOperation> = CoreOperations[N]['input'];
export type CoreOutput<N extends CoreOperation> = CoreOperations[N]['output'];

/** Main process → core worker. `workerData` is `{ folder: string }`. */
export interface CoreRequest<N extends CoreOperation = CoreOperation> {
  readonly id: number;
  readonly name: N;
  readonly input: CoreInput<N>;
}

/** Core worker → main process. */
export type CoreMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'event'; readonly event: Exclude<DeskEvent, { kind: 'locked' }> };

/**
 * The guard worker's only word: whether this process now holds the data folder. It holds no key and lives as long as
 * the application does, so that a second instance is refused while the desk is locked as well. `workerData` is
 * `{ folder: string }`; ending the worker lets the folder go.
 */
export type GuardMessage = Result<{ held: true }>;
