import type { EntryName } from './contract.ts';

/**
 * Every entry by name, without the schemas: what the preload needs and all that it needs. An entry that is missing
 * here, or one too many, does not compile.
 */
export const ENTRIES = {
  'desk.state': true,
  'desk.chooseFolder': true,
  'desk.create': true,
  'desk.confirmRecovery': true,
  'desk.unlock': true,
  'desk.recover': true,
  'desk.renewRecovery': true,
  'desk.changePassphrase': true,
  'desk.rate': true,
  'desk.lock': true,
  'desk.touch': true,
  'users.list': true,
  'users.assignable': true,
  'users.add': true,
  'users.setRole': true,
  'users.resetPassphrase': true,
  'users.setActive': true,
  'settings.list': true,
  'settings.set': true,
  'cases.page': true,
  'cases.counts': true,
  'cases.open': true,
  'cases.enter': true,
  'cases.assign': true,
  'cases.note': true,
  'cases.hold': true,
  'cases.release': true,
  'cases.decide': true,
  'cases.issue': true,
  'documents.read': true,
  'documents.save': true,
  'registry.search': true,
  'registry.missions': true,
  'registry.mission': true,
  'registry.person': true,
  'registry.vehicle': true,
  'registry.duplicatesOf': true,
  'registry.duplicates': true,
  'intake.chooseFile': true,
  'intake.start': true,
  'intake.cancel': true,
  'intake.list': true,
  'audit.page': true,
  'audit.verify': true,
  'enforcement.open': true,
  'enforcement.terminate': true,
  'enforcement.insurance': true,
  'enforcement.returned': true,
  'calendar.days': true,
  'calendar.day': true,
} as const satisfies Record<EntryName, true>;

/** Renderer → main: an entry's name and its input, answered with a Result. */
export const CALL_CHANNEL = 'ofm:call';
/** Main → every window: a DeskEvent. */
export const EVENT_CHANNEL = 'ofm:event';
