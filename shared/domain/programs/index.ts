import { customsClearanceProgram } from './customs-clearance/index.ts';
import type { AnyProgram } from './define-program.ts';
import { driverLicenceProgram } from './driver-licence/index.ts';
import { enforcementProgram } from './enforcement/index.ts';
import { plateReplacementProgram } from './plate-replacement/index.ts';
import { propertyProgram } from './property/index.ts';
import { taxCardProgram } from './tax-card/index.ts';
import { taxLetterProgram } from './tax-letter/index.ts';
import { travelProgram } from './travel/index.ts';
import { vehicleRegistrationProgram } from './vehicle-registration/index.ts';
import { vehicleTitleProgram } from './vehicle-title/index.ts';

export type { AnyProgram } from './define-program.ts';
/** Every service of the office, in the order of the desk's navigation. Adding one adds its folder and its line here. */
export const PROGRAMS = [
  vehicleRegistrationProgram,
  plateReplacementProgram,
  vehicleTitleProgram,
  driverLicenceProgram,
  taxCardProgram,
  taxLetterProgram,
  customsClearanceProgram,
  propertyProgram,
  travelProgram,
  enforcementProgram,
] as const;

/** The services that missions file for; the others are matters that the office opens itself. */
export const FILED_PROGRAMS: readonly AnyProgram[] = PROGRAMS.filter(({ isFiled }) => isFiled);

const BY_ID = new Map<string, AnyProgram>(PROGRAMS.map((program) => [program.id, program]));

/** The program of an id such as `TAX_CARD`; undefined where there is none. */
export function programOf(id: string): AnyProgram | undefined {
  return BY_ID.get(id);
}

/** Adds a program that a site has for itself. Refuses an id that is taken. */
export function addProgram(program: AnyProgram): void {
  if (BY_ID.has(program.id)) throw new Error(`there is a program ${program.id} already`);
  BY_ID.set(program.id, program);
}
