import type { CivilDate } from '../dates.ts';
import { odometerExemption } from '../registry/odometer.ts';
import type { Odometer, Vehicle } from '../registry/vehicle.ts';
import type { Judgement } from './rule.ts';
import { constantWords, dayWords, fact, pass, returned } from './words.ts';

/** The regulation that VEH-ODOMETER applies. */
export const ODOMETER_AUTHORITY = '49 CFR 580.5 and 580.17';

/** An odometer reading, the vehicle that it is of, and the day that an exemption by age goes by. */
interface Disclosure {
  readonly odometer: Odometer | null;
  readonly vehicle: Vehicle;
  readonly day: { readonly label: string; readonly date: CivilDate; readonly field: string };
  /** Where the application has a field of the vehicle, if it has. */
  readonly vehicleField: (field: string) => { field?: string };
}

/** Whether the odometer was disclosed or need not be. Any status of the reading counts as given. */
export function judgeOdometer({ odometer, vehicle, day, vehicleField }: Disclosure): Judgement {
  const exemption = odometerExemption(vehicle, day.date);
  const reading = odometer && `${odometer.reading.toLocaleString('en-US')} mi, ${constantWords(odometer.status)}`;
  const looked = [
    fact('Odometer', reading ?? 'none', { needs: exemption ? 'nothing' : 'a reading', field: 'odometer.reading' }),
    fact('Model year', String(vehicle.year), vehicleField('year')),
    fact('Type', constantWords(vehicle.vehicleType), vehicleField('vehicleType')),
    fact('Weight rating', `${vehicle.gvwrLb.toLocaleString('en-US')} lb`, vehicleField('gvwrLb')),
    fact(day.label, dayWords(day.date), { field: day.field }),
  ];
  if (reading) return pass('The odometer reading was given.', looked);
  if (exemption) return pass(`No odometer reading is needed: ${exemption}.`, looked);
  return returned(
    'The odometer reading is missing.',
    'Send the odometer statement, signed by buyer and seller.',
    looked,
  );
}
