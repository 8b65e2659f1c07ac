import type { CivilDate } from '../dates.ts';
import type { Card } from '../registry/card.ts';
import type { Licence } from '../registry/licence.ts';
import { plateKey } from '../registry/plate-number.ts';
import type { Vehicle } from '../registry/vehicle.ts';
import { ENDINGS } from './ending.ts';
import type { RevocationReason } from './revocation.ts';

/**
 * The vehicle without the plate that ended; as it was where it bears another. Its registration ends where the plate was
 * given up, and goes on without a plate where it is to get another.
 */
export function endPlateOn(vehicle: Vehicle, plate: string, reason: RevocationReason): Vehicle {
  if (vehicle.plate === null || plateKey(vehicle.plate) !== plateKey(plate)) return vehicle;
  const { record } = ENDINGS.PLATE[reason];
  const ends = record.of === 'PLATE' && record.registration === 'ENDS';
  return { ...vehicle, plate: null, ...(ends ? { registeredTo: null } : {}) };
}

/** The card as the registry keeps it from then on; the day is that of the report where it is gone. */
export function endCard(card: Card, reason: RevocationReason, on: CivilDate): Card {
  const { record } = ENDINGS.CARD[reason];
  if (record.of !== 'CARD') return card;
  return { ...card, status: record.status, reportedLost: record.status === 'LOST' ? on : card.reportedLost };
}

/**
 * The license as the registry keeps it from then on. A suspension stands until the license is given up: whoever lost a
 * suspended license would otherwise be given another.
 */
export function endLicence(licence: Licence, reason: RevocationReason): Licence {
  const { record } = ENDINGS.LICENCE[reason];
  const isBarred = licence.status === 'SUSPENDED' || licence.status === 'REVOKED';
  if (isBarred && reason !== 'RETURNED') return licence;
  return record.of === 'LICENCE' ? { ...licence, status: record.status } : licence;
}

const OF_CARD: Readonly<Record<Card['status'], RevocationReason | null>> = {
  ACTIVE: null,
  LOST: 'LOST',
  RETURNED: 'RETURNED',
  // Whoever holds a card after its last day may still lose it or bring it back.
  EXPIRED: null,
};

/** How a card ended by its record alone, where no trail says more; null while it is in somebody's hands. */
export function cardEndedAs({ status }: Card): RevocationReason | null {
  return OF_CARD[status];
}

const OF_LICENCE: Readonly<Record<Licence['status'], RevocationReason | null>> = {
  ACTIVE: null,
  REPLACED: 'REPLACED',
  SURRENDERED: 'RETURNED',
  SUSPENDED: null,
  REVOKED: 'RECALLED',
  LOST: 'LOST',
  VOID: 'VOIDED',
};

/** How a license ended by its record alone, where no trail says more. A suspended one is still in somebody's hands. */
export function licenceEndedAs({ status }: Licence): RevocationReason | null {
  return OF_LICENCE[status];
}
