import type { OutputOf } from '../../../shared/contract/contract.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import { orNotGiven } from '../../../shared/domain/programs/paper-fields.ts';
import { immuneAs } from '../../../shared/domain/registry/immunity.ts';
import { OFFICE_NAMES } from '../../../shared/domain/registry/mission.ts';
import type { Person } from '../../../shared/domain/registry/person.ts';
import { DISCLOSURES } from '../../../shared/domain/verify/disclosure.ts';
import { personStanding } from '../../../shared/domain/verify/standing.ts';
import { type Failure, fail, ok, type Result } from '../../../shared/result.ts';
import { settingsOn } from '../db/repositories/settings.ts';
import type { Reader, Tx } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { takePaperNumber } from '../issuance/paper-number.ts';
import { callWords, findCall, type LoggedCall } from './call-log.ts';
import { recordChange } from './record-change.ts';
import { drawSealed, signedPaper } from './seal-paper.ts';
import { type Holder, holderOf } from './verify-holder.ts';

type Sheet = OutputOf<'verify.sheet'>;

interface AnsweredCall {
  readonly logged: LoggedCall;
  readonly at: string;
  readonly holder: Holder;
}

/** The call that a sheet is of, with the holder as the registry has it now. */
function answeredCall(session: Session, db: Reader, reference: string): Result<AnsweredCall> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const call = findCall(db, reference);
  const subject = call?.logged.outcome === 'ANSWER' ? call.logged.found[0] : undefined;
  if (!call || !subject) return fail('NOT_FOUND', `There is no answered call ${reference}.`);
  if (call.actorId !== session.actor.id) return fail('FORBIDDEN', 'A sheet is made by whoever took the call.');
  if (call.logged.asOf !== session.desk.clock.today()) {
    return fail('WRONG_STATE', 'The call was answered on another day.', 'Look it up again, then print the sheet.');
  }
  if (!DISCLOSURES[call.logged.call.purpose].sheet) {
    return fail('FORBIDDEN', 'A caller with this purpose is given no immunity sheet.');
  }
  const holder = holderOf(db, subject);
  return holder.person ? ok({ ...call, holder }) : fail('WRONG_STATE', 'The answer names no person.');
}

/** Given names first, as one calls a person. */
function calledName({ given, surname }: Person): string {
  return orNotGiven(`${given} ${surname}`);
}

/** When the call came, where the desk stands. */
function timeOf(instant: string): string {
  const at = new Date(instant);
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

function sheetData(session: Session, number: string, reference: string, { logged, at, holder }: AnsweredCall): object {
  const { person, sponsor, mission, accreditation } = holder;
  if (!person || !mission || !accreditation) throw new Error('a sheet was asked for without a person');
  const { call, asOf } = logged;
  const as = immuneAs(person, sponsor);
  const purpose = [DISCLOSURES[call.purpose].title, call.words].filter(Boolean).join(': ');
  return {
    ...{ number, reference, date: asOf, office: OFFICE_NAMES[mission.office], officer: session.actor.name },
    mission: { name: orNotGiven(mission.name), city: mission.city },
    specimen: settingsOn(session.desk.store.read, asOf)['papers.mark'] === 'SPECIMEN',
    person: {
      ...{ name: calledName(person), pid: person.pid, dob: person.dob, title: person.title, category: as.category },
      sponsor: as.sponsor && {
        ...as.sponsor,
        name: sponsor ? calledName(sponsor) : 'not in the registry',
        pid: person.sponsor,
      },
      usNationalOrResident: as.usNationalOrResident,
      isPrivateServant: as.isPrivateServant,
      accreditedFrom: accreditation.from,
      accreditedTo: accreditation.to,
    },
    valid: personStanding(accreditation, asOf).valid,
    call: { date: asOf, time: timeOf(at), caller: call.caller, agency: call.agency, callback: call.callback, purpose },
  };
}

interface Numbered {
  readonly call: AnsweredCall;
  readonly number: string;
}

interface LoggedSheet {
  readonly number: string | null;
  readonly sha256: string | null;
  readonly refusal: Failure | null;
  readonly logged: LoggedCall | null;
}

/** Writes down a sheet under the call's subject: its number and its hash, or why there is none. */
function logSheet(session: Session, tx: Tx, reference: string, sheet: LoggedSheet): void {
  const { number, sha256, refusal, logged } = sheet;
  const whom = logged ? ` for ${callWords(logged.call)}` : '';
  recordChange(session, tx, {
    action: 'verify.sheet',
    subject: { kind: 'registry', key: logged?.found[0]?.key ?? reference },
    summary: sha256
      ? `Made immunity sheet ${number} of ${reference}${whom}.`
      : `Made no immunity sheet of ${reference}${whom}: ${refusal?.code ?? ''}.`,
    detail: {
      reference,
      number,
      sha256,
      refusal: refusal?.code ?? null,
      call: logged?.call ?? null,
      found: logged?.found ?? [],
    },
  });
}

/**
 * Makes the immunity sheet of an answered call, as the registry has the person now. The number is taken first and the
 * sheet drawn after; its bytes are given only once its hash stands in the audit log, and are not kept.
 * Refuses a call of another day or another officer, one whose purpose is given no sheet, and an answer without a person;
 * a refusal is written down too.
 * @param reference what the look-up answered
 */
export async function immunitySheet(session: Session, reference: string): Promise<Result<Sheet>> {
  const { store } = session.desk;
  const begun = store.write((tx) => {
    const call = answeredCall(session, tx, reference);
    if (!call.ok) {
      const logged = findCall(tx, reference)?.logged ?? null;
      logSheet(session, tx, reference, { number: null, sha256: null, refusal: call.failure, logged });
    }
    return ok<Result<Numbered>>(call.ok ? ok({ call: call.value, number: takePaperNumber(tx, 'N') }) : call);
  });
  if (!begun.ok) return begun;
  if (!begun.value.ok) return begun.value;
  const { call, number } = begun.value.value;
  const data = sheetData(session, number, reference, call);
  const drawn = await drawSealed(session, { kind: 'IMMUNITY_SHEET', data, copy: 0 });
  const made = drawn.ok ? ok(await signedPaper(session, drawn.value)) : drawn;
  const written = store.write((tx) => {
    const refusal = made.ok ? null : made.failure;
    logSheet(session, tx, reference, {
      ...{ number, refusal, logged: call.logged },
      sha256: made.ok ? made.value.sha256 : null,
    });
    return ok(undefined);
  });
  if (!written.ok) return written;
  session.desk.publish({ kind: 'changed', areas: ['audit'] });
  if (!made.ok) return made;
  return ok({ number, sha256: made.value.sha256, bytes: new Uint8Array(made.value.bytes) });
}
