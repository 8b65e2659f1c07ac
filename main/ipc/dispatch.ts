import { contract, type EntryName } from '../../shared/contract/contract.ts';
import type { Callers, Entry } from '../../shared/contract/entry.ts';
import { ENTRIES } from '../../shared/contract/names.ts';
import { hasPlainTextOnly } from '../../shared/domain/intake/plain-text.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CoreInput, CoreOperation } from '../core/protocol.ts';
import type { CoreLink } from './core-link.ts';
import type { DeskControl } from './desk-control.ts';
import type { FileCalls } from './files.ts';
import { isWithinSize } from './input-size.ts';
import { isTrusted, type Sender } from './sender.ts';
import type { OpenSession } from './session.ts';

function isEntryName(name: unknown): name is EntryName {
  return typeof name === 'string' && Object.hasOwn(ENTRIES, name);
}

function entryOf(name: EntryName): Entry {
  const [area, entry] = name.split('.');
  const entries: Readonly<Record<string, Readonly<Record<string, Entry>>>> = contract;
  const found = entries[area ?? '']?.[entry ?? ''];
  if (!found) throw new Error(`the contract has no ${name}`);
  return found;
}

/** Whether the session lets the entry be called. While the recovery code is unconfirmed only the desk itself answers. */
function mayCall(name: EntryName, callers: Callers, session: OpenSession | null): Result<void> {
  if (callers === 'locked') return ok(undefined);
  if (session === null) return fail('LOCKED', 'The desk is locked.');
  if (session.recoveryPending && !name.startsWith('desk.')) {
    return fail('RECOVERY_UNCONFIRMED', 'The recovery code is not confirmed yet.');
  }
  if (callers === 'unlocked' || callers.includes(session.user.role)) return ok(undefined);
  return fail('FORBIDDEN', `The role ${session.user.role} may not do this; it takes ${callers.join(' or ')}.`);
}

type Own = { readonly [name: string]: ((input: never) => Promise<Result<unknown>>) | undefined };

/** Answers every call of every window. */
export type Dispatch = (sender: Sender, name: unknown, input: unknown) => Promise<Result<unknown>>;

/**
 * The one way in: sender, name, size, schema, session and role are asked in this order, each refusal with its reason;
 * then the desk itself answers, or the core.
 */
export function dispatcher(desk: DeskControl, files: FileCalls, core: CoreLink): Dispatch {
  const own: Own = {
    'desk.state': () => desk.state(),
    'desk.chooseFolder': () => desk.chooseFolder(),
    'desk.create': (input) => desk.create(input),
    'desk.confirmRecovery': (input) => desk.confirmRecovery(input),
    'desk.unlock': (input) => desk.unlock(input),
    'desk.lock': async () => {
      await desk.lock('ASKED');
      return ok({});
    },
    'desk.touch': async () => {
      desk.touch();
      return ok({});
    },
    'intake.chooseFile': () => files.chooseBatch(),
    'intake.start': (input) => withFolder((folder) => files.startImport(folder, input)),
    'evidence.choose': () => files.chooseEvidence(),
    'evidence.attach': (input) => withFolder((folder) => files.attachEvidence(folder, input)),
    'cases.issueAsFiles': (input) => withFolder((folder) => files.issueAsFiles(folder, input)),
    'documents.save': (input) => withFolder((folder) => files.saveDocument(folder, input)),
    'verify.sheet': (input) => withFolder((folder) => files.makeSheet(folder, input)),
    'verify.saveSheet': (input) => files.saveSheet(input),
    'plateOrders.savePaper': (input) => withFolder((folder) => files.savePlateOrderPaper(folder, input)),
    'papers.checkFile': (input) => withFolder((folder) => files.papers.checkFile(folder, input)),
    'papers.chooseKey': () => files.papers.chooseKey(),
    'papers.importKey': (input) => withFolder((folder) => files.papers.importKey(folder, input)),
    'papers.saveCertificate': (input) => withFolder((folder) => files.papers.saveCertificate(folder, input)),
    'papers.saveRevocations': () => withFolder((folder) => files.papers.saveRevocations(folder)),
    'bulk.exportRows': (input) => withFolder((folder) => files.exportRows(folder, input)),
    'desk.renewRecovery': async (input) => {
      const renewed = await withFolder((folder) => core.ask(folder, 'desk.renewRecovery', input));
      if (renewed.ok) desk.recoveryRenewed();
      return renewed;
    },
    'desk.recover': async (input) => {
      const recovered = await withFolder((folder) => core.ask(folder, 'desk.recover', input));
      await desk.endLockedCore();
      return recovered;
    },
    'settings.set': async (input) => {
      const set = await withFolder((folder) => core.ask(folder, 'settings.set', input));
      if (set.ok) desk.settingSet(set.value.setting);
      return set;
    },
  };

  function withFolder<T>(work: (folder: string) => Promise<Result<T>>): Promise<Result<T>> {
    const folder = desk.folder();
    if (folder === null)
      return Promise.resolve(fail('VAULT_MISSING', 'No data folder is chosen yet.', 'Choose the data folder first.'));
    return work(folder);
  }

  return async (sender, name, input) => {
    if (!isTrusted(sender))
      return fail('FORBIDDEN', 'Only the windows of OFM Desk may ask this.', 'Close the window and start again.');
    if (!isEntryName(name)) return fail('NOT_FOUND', 'There is no such call.', 'Install the whole of OFM Desk again.');
    if (!isWithinSize(input)) return fail('INVALID_INPUT', 'What was given is too large.', 'Give less at once.');
    if (!hasPlainTextOnly(input))
      return fail('INVALID_INPUT', 'There is text that cannot be stored.', 'Take out the sign that is broken.');
    const { callers, input: schema } = entryOf(name);
    const allowed = mayCall(name, callers, desk.session());
    if (!allowed.ok) return allowed;
    const parsed = schema.safeParse(input ?? {});
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return fail('INVALID_INPUT', `${issue?.path.join('.') || 'input'}: ${issue?.message ?? 'not valid'}.`);
    }
    const answer = own[name];
    // The schema has just given the input the type that this entry's handler takes.
    if (answer) return answer(parsed.data as never);
    const operation = name as CoreOperation;
    return withFolder((folder) => core.ask(folder, operation, parsed.data as CoreInput<CoreOperation>));
  };
}
