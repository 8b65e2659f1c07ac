import type { CivilDate } from '../../dates.ts';
import type { Vehicle } from '../../registry/vehicle.ts';
import { vehicleTitle } from '../../registry/vehicle.ts';
import { vehicleByVin } from '../../rules/own-vehicle.ts';
import { applicantPerson, namedPerson, officePaperFields } from '../paper-fields.ts';
import type { IssueContext, Paper } from '../production.ts';
import type { ProductKind } from '../program.ts';
import { DEMANDED_WORDS, type Matter } from './application.ts';
import { openTickets, violationsThatCount } from './rules/enforcement-rules.ts';

type Context = IssueContext<Matter>;

function vehicleRow({ vin, plate, year, make, model }: Vehicle): unknown {
  return { vin, plate, description: vehicleTitle({ year, make, model }) };
}

/** The vehicle of a matter that has one. */
export function matterVehicle({ facts }: Context): Vehicle | undefined {
  return 'vin' in facts.application ? vehicleByVin(facts, facts.application.vin) : undefined;
}

/** The licences that the person of a matter drives on; null where the office gave none that is in force. */
export function drivingLicence({ licences }: Context): string | null {
  const driven = licences.filter(({ status, product }) => status === 'ACTIVE' && product !== 'ID');
  return driven.length === 0 ? null : driven.map(({ number }) => number).join(', ');
}

/** A letter of enforcement: what its kind speaks of is in it, the rest is empty. */
export function enforcementLetter(
  context: Context,
  kind: ProductKind,
  number: string,
  letter: { readonly dueBy: CivilDate | null; readonly remarks: string },
): Paper {
  const { application } = context.facts;
  const person = applicantPerson(context);
  const vehicle = matterVehicle(context);
  return {
    kind,
    number,
    data: {
      ...officePaperFields(context, number),
      person: person && namedPerson(person),
      vehicles: vehicle ? [vehicleRow(vehicle)] : [],
      insurance:
        application.kind === 'INSURANCE_LAPSE'
          ? { insurer: application.insurer, policy: application.policy, ended: application.ended }
          : null,
      licence: drivingLicence(context),
      violations:
        application.kind === 'POINTS'
          ? violationsThatCount(context.facts).map(({ date, offence, points }) => ({ date, offence, points }))
          : [],
      order: application.kind === 'LICENCE_SUSPENSION' ? application.order : null,
      tickets: openTickets(context.facts).map(({ number: ticket, jurisdiction, status, vin, issued }) => ({
        number: ticket,
        jurisdiction,
        status,
        vin,
        plate: null,
        issued,
      })),
      items:
        application.kind === 'TERMINATION'
          ? application.demands.map(({ kind: what, number: item }) => ({ what: DEMANDED_WORDS[what], number: item }))
          : [],
      dueBy: letter.dueBy,
      accreditationEnded: application.kind === 'TERMINATION' ? application.endedOn : null,
      remarks: letter.remarks,
    },
  };
}
