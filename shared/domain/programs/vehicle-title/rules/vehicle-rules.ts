import { judgeOdometer, ODOMETER_AUTHORITY } from '../../../rules/odometer-disclosure.ts';
import { vehKnown } from '../../../rules/own-vehicle.ts';
import { isKnown, knownVehicle, type TitleRule } from './title-vehicle.ts';

const titledVehKnown: TitleRule = vehKnown({
  authority: 'DS-102 instructions: title of a registered vehicle',
  asked: () => true,
  vinOf: ({ vin }) => vin,
  cure: 'Correct the VIN.',
});

const vehOdometer: TitleRule = {
  id: 'VEH-ODOMETER',
  authority: ODOMETER_AUTHORITY,
  asked: (facts) => facts.application.titleTo === 'SALE' && isKnown(facts),
  judge: (facts) =>
    judgeOdometer({
      odometer: facts.application.odometer,
      vehicle: knownVehicle(facts),
      day: { label: 'Transfer', date: facts.application.transferDate, field: 'transferDate' },
      vehicleField: () => ({}),
    }),
};

/** The rules on the vehicle itself, in the order asked. */
export const VEHICLE_RULES: readonly TitleRule[] = [titledVehKnown, vehOdometer];
