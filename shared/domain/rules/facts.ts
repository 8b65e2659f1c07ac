import type { CivilDate } from '../dates.ts';
import type { ReciprocityTerm } from '../reciprocity/term.ts';
import type { TravelRule } from '../reciprocity/travel-rule.ts';
import type { Card } from '../registry/card.ts';
import type { Mission } from '../registry/mission.ts';
import type { Person } from '../registry/person.ts';
import type { Ticket } from '../registry/ticket.ts';
import type { Vehicle } from '../registry/vehicle.ts';
import type { Violation } from '../registry/violation.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * All that a program's rules may look at, as of one day. Gathered by a service from the registry, frozen with the
 * decision; the rules see nothing else. Lists are complete for what the application refers to, whatever their dates:
 * which of them are in force is for the rules to say.
 */
export interface Facts<Application> {
  readonly asOf: CivilDate;
  readonly application: Application;
  readonly mission: Mission;
  /** Registry records of the people that the application names, the applicant among them. */
  readonly people: readonly Person[];
  /** Registry records of the vehicles that the application names by VIN. */
  readonly vehicles: readonly Vehicle[];
  /** Of those that are registered and bear no plate, the plate that was lost, stolen or destroyed. */
  readonly missingPlates?: readonly { readonly vin: string; readonly plate: string }[];
  /** Every vehicle of which the applicant is the registered owner. */
  readonly applicantsVehicles: readonly Vehicle[];
  /** Tickets on the named vehicles and of the owners of the case. */
  readonly tickets: readonly Ticket[];
  /** Violations of the applicant. */
  readonly violations: readonly Violation[];
  /** Cards of the applicant and of the mission, and the cards that the application names. */
  readonly cards: readonly Card[];
  /** All reciprocity terms of the mission's country. */
  readonly terms: readonly ReciprocityTerm[];
  /** All travel rules of the countries of the people named. */
  readonly travelRules: readonly TravelRule[];
  /** The countries of the missions of the people named, by mission id. */
  readonly countries: Readonly<Record<string, string>>;
  readonly settings: Settings;
}
