import type { SettingKey } from '../../../shared/domain/settings/settings.ts';
import { words } from '../../lib/format.ts';

/** What each setting is called. */
export const SETTING_WORDS: Readonly<Record<SettingKey, string>> = {
  'accreditation.notifyDays': 'Days to notify after arrival',
  'accreditation.titleGraceDays': 'Days after the accreditation in which a title is still given',
  'insurance.vehicle': 'Least insurance of a vehicle, USD',
  'insurance.motorcycle': 'Least insurance of a motorcycle, USD',
  'insurance.combined': 'Combined single limit that is enough, USD',
  'insurance.binderDays': 'Days that a binder must last from filing',
  'parking.dcDays': 'Days after which an open DC ticket holds',
  'parking.nycDays': 'Days after which an open NYC ticket counts',
  'parking.nycTickets': 'NYC tickets that hold',
  'registration.years': 'Years of a registration',
  'registration.serviceFee': 'Fee for the use of a local jurisdiction, USD',
  'licence.leastAge': 'Least age of a driver',
  'licence.visionDays': 'Days that a vision test counts',
  'licence.pointsYears': 'Years that points count',
  'licence.pointsReview': 'Points that need a review',
  'licence.pointsBlock': 'Points that end driving privileges',
  'tax.childFrom': 'Age from which a child may hold a tax card',
  'tax.childTo': 'Age at which a child may no longer',
  'tax.studentTo': 'Age at which a student may no longer',
  'tax.cardsPerMission': 'Tax cards of a mission',
  'tax.cardsPerPerson': 'Personal tax cards of a person',
  'tax.lostDays': 'Days that the replacement of a lost tax card waits',
  'tax.cardYears': 'Years of a tax card (a default of this desk)',
  'tax.vehicleLetterDays': 'Days that a tax letter for a vehicle is valid (a default of this desk)',
  'licence.years': 'Years of a driver license (a default of this desk)',
  'customs.workingDays': 'Working days reserved for a clearance',
  'customs.freeEntryDays': 'Days that a clearance is valid for free entry (a default of this desk)',
  'property.noticeDays': 'Days from a notice on property to the act',
  'plate.classOfCategory': 'Plate class by category of the owner',
  'plate.classOfMission': 'Plate class by kind of mission',
  'plate.serialFrom': 'First serial of a new plate series',
  'plate.serialTo': 'Last serial of a new plate series',
  'plate.base': 'Plate base',
  'desk.idleLockMinutes': 'Minutes until an idle desk locks',
  'desk.closures': 'Days on which the office is closed beside federal holidays',
  'enforcement.answerDays': 'Working days that a mission has to answer on lapsed insurance',
  'enforcement.surrenderDays': 'Days to return plates, cards and licenses after a termination',
  'stock.lowCards': 'Card blanks below which the stock runs low',
  'stock.lowTitles': 'Title papers below which the stock runs low',
  'stock.lowLicences': 'License cards below which the stock runs low',
  'stock.lowDecals': 'Decals below which the stock runs low',
  'stock.lowPlates': 'Plates below which the stock runs low',
  'stock.expiryDays': 'Days before the end of a series from which it is told',
  'papers.mark': 'Mark on papers: SPECIMEN, or NONE once the site has set its seal',
  'desk.dueDays': 'Days until a filing is due',
};

/** A value in words: a table as its lines. */
export function valueWords(value: unknown): string {
  if (typeof value === 'number') return value.toLocaleString('en-US');
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueWords).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, one]) => `${words(key)} ${valueWords(one)}`)
    .join(', ');
}
