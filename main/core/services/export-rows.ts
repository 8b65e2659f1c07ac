import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CaseSelection } from '../../../shared/contract/bulk.ts';
import type { CaseRow } from '../../../shared/contract/cases.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import { programOf } from '../../../shared/domain/programs/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { rowsOf } from '../db/repositories/case-selection.ts';
import { permit, type Session } from '../desk.ts';
import { csvRow } from '../documents/csv-field.ts';
import { pageSelection, referencesOf } from './bulk-jobs.ts';
import { recordChange } from './record-change.ts';

/** So many rows are read in one turn. */
const SLICE = 250;

const COLUMNS: readonly (readonly [string, (row: CaseRow) => string])[] = [
  ['reference', ({ reference }) => reference],
  ['service', ({ program }) => programOf(program)?.title ?? program],
  ['subject', ({ subject }) => subject],
  ['mission', ({ mission }) => mission],
  ['status', ({ status }) => status],
  ['assignee', ({ assignee }) => assignee ?? ''],
  ['filed', ({ filed }) => filed],
  ['due', ({ due }) => due],
  ['hold', ({ onHold, holdReason }) => (onHold ? (holdReason ?? 'OTHER') : '')],
  ['vin', ({ vin }) => vin ?? ''],
  ['plate', ({ plate }) => plate ?? ''],
];

/**
 * The rows of a selection as CSV, in order of their references: RFC 4180, UTF-8, a head row. That they leave the desk
 * is written to the audit log before anybody has them.
 */
export async function exportRows(
  session: Session,
  selection: CaseSelection,
): Promise<Result<{ fileName: string; bytes: Uint8Array }>> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const parts = [csvRow(COLUMNS.map(([title]) => title))];
  for await (const references of referencesOf(session, pageSelection(session, selection))) {
    for (let at = 0; at < references.length; at += SLICE) {
      for (const row of rowsOf(session.desk.store.read, references.slice(at, at + SLICE)))
        parts.push(csvRow(COLUMNS.map(([, cell]) => cell(row))));
      await nextTurn();
    }
  }
  const count = parts.length - 1;
  if (count === 0) return fail('NOT_FOUND', 'No case is selected any more.', 'Select cases and try again.');
  const written = session.desk.store.write((tx) => {
    recordChange(session, tx, {
      action: 'cases.export',
      subject: { kind: 'desk', key: 'cases' },
      summary: `Exported ${count} rows of the queue as CSV.`,
      detail: { selection, count },
    });
    return ok(undefined);
  });
  if (!written.ok) return written;
  session.desk.publish({ kind: 'changed', areas: ['audit'] });
  const bytes = new TextEncoder().encode(parts.join(''));
  return ok({ fileName: `cases-${session.desk.clock.today()}.csv`, bytes });
}
