import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { MISSION_KINDS } from '../registry/mission.ts';
import { PERSON_CATEGORIES } from '../registry/person.ts';

const days = z.int().min(0).max(3650);
const years = z.int().min(0).max(99);
const count = z.int().min(1).max(1000);
const pieces = z.int().min(0).max(100_000);
const usd = z.int().nonnegative();

/** One letter names the class of a plate; the set is open, so any capital is allowed. */
const plateClass = z.string().regex(/^[A-Z]$/, 'one capital letter');

const limits = z.strictObject({ bodilyPerPerson: usd, bodilyPerAccident: usd, property: usd });

/**
 * Every number and table that the law leaves to the office. A value holds from a day on; a decided case keeps the
 * values that it was decided on. The defaults are those of the rule catalogue and are synthetic where the real
 * table is not public.
 */
export const settingsSchema = z.strictObject({
  'accreditation.notifyDays': days.default(30),
  'accreditation.titleGraceDays': days.default(30),
  'insurance.vehicle': limits.default({ bodilyPerPerson: 100_000, bodilyPerAccident: 300_000, property: 100_000 }),
  'insurance.motorcycle': limits.default({ bodilyPerPerson: 100_000, bodilyPerAccident: 300_000, property: 50_000 }),
  'insurance.combined': usd.default(300_000),
  'insurance.binderDays': days.default(30),
  'parking.dcDays': days.default(365),
  'parking.nycDays': days.default(100),
  'parking.nycTickets': z.int().min(1).default(3),
  'registration.years': z.int().min(1).max(10).default(1),
  'registration.serviceFee': usd.default(100),
  'licence.leastAge': years.default(16),
  'licence.visionDays': days.default(183),
  'licence.pointsYears': z.int().min(1).max(20).default(2),
  'licence.pointsReview': count.default(8),
  'licence.pointsBlock': count.default(12),
  'tax.childFrom': years.default(18),
  'tax.childTo': years.default(21),
  'tax.studentTo': years.default(23),
  'tax.cardsPerMission': count.default(2),
  'tax.cardsPerPerson': count.default(1),
  'tax.lostDays': days.default(30),
  // How long a card is valid is not public; this is a default of the desk, not the office's.
  'tax.cardYears': z.int().min(1).max(10).default(4),
  'tax.vehicleLetterDays': days.default(90),
  'licence.years': z.int().min(1).max(10).default(5),
  'customs.workingDays': days.default(10),
  'customs.freeEntryDays': days.default(180),
  'property.noticeDays': days.default(60),
  'plate.classOfCategory': z
    .strictObject(
      Object.fromEntries(PERSON_CATEGORIES.map((category) => [category, plateClass])) as Record<
        (typeof PERSON_CATEGORIES)[number],
        typeof plateClass
      >,
    )
    .default({
      DIPLOMATIC_AGENT: 'D',
      ADMIN_TECHNICAL: 'S',
      SERVICE_STAFF: 'S',
      CAREER_CONSULAR_OFFICER: 'C',
      CONSULAR_EMPLOYEE: 'S',
      HONORARY_CONSUL: 'C',
      IO_OFFICER: 'A',
      IO_STAFF: 'S',
      UN_DIPLOMATIC: 'D',
      UN_SUPPORT: 'S',
    }),
  'plate.classOfMission': z
    .strictObject(
      Object.fromEntries(MISSION_KINDS.map((kind) => [kind, plateClass])) as Record<
        (typeof MISSION_KINDS)[number],
        typeof plateClass
      >,
    )
    .default({ EMBASSY: 'D', CONSULATE: 'C', UN_MISSION: 'D', OAS_MISSION: 'D', INT_ORG: 'A', TECRO: 'D' }),
  // Four digits: a serial of three would look like another with a leading nought.
  'plate.serialFrom': z.int().min(1000).max(9999).default(1001),
  'plate.serialTo': z.int().min(1000).max(9999).default(9999),
  'plate.base': z.string().min(1).max(12).default('2007'),
  'desk.idleLockMinutes': z.int().min(1).max(15).default(15),
  'desk.dueDays': days.default(10),
  'desk.closures': z.array(civilDate).max(400).default([]),
  // A desk issues in earnest only once its site has set a seal of its own; until then every paper says that it is not valid.
  'papers.mark': z.enum(['SPECIMEN', 'NONE']).default('SPECIMEN'),
  // From how many pieces on nothing is said: below it the stock runs low.
  'stock.lowCards': pieces.default(50),
  'stock.lowTitles': pieces.default(50),
  'stock.lowLicences': pieces.default(50),
  'stock.lowDecals': pieces.default(50),
  'stock.lowPlates': pieces.default(20),
  'stock.expiryDays': days.default(60),
  'enforcement.answerDays': days.default(5),
  'enforcement.surrenderDays': days.default(30),
});

export type Settings = z.output<typeof settingsSchema>;
export type SettingKey = keyof Settings;

/** The settings of a desk where nobody has set anything yet. */
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
export const SETTING_KEYS = Object.keys(DEFAULT_SETTINGS) as SettingKey[];
