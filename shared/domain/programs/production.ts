import { z } from 'zod';
import type { Result } from '../../result.ts';
import type { Clock, ClockKind } from '../clocks/clock.ts';
import type { CivilDate } from '../dates.ts';
import type { BlankSize } from '../plate-order/plate-order.ts';
import type { Card } from '../registry/card.ts';
import type { Licence } from '../registry/licence.ts';
import type { Mission } from '../registry/mission.ts';
import type { Person } from '../registry/person.ts';
import type { Vehicle } from '../registry/vehicle.ts';
import type { RevocationReason } from '../revocation/revocation.ts';
import type { Facts } from '../rules/facts.ts';
import type { Finding, HoldReason } from '../rules/finding.ts';
import type { ProductKind } from './program.ts';

/**
 * The letter of each series of numbers: R registration cards, P plate orders, L letters, T titles, D driver licences and
 * identity cards, X tax letters, C customs clearances, B property determinations, V travel determinations,
 * N notices, E matters of enforcement.
 */
export const PAPER_SERIES = ['R', 'P', 'L', 'T', 'D', 'X', 'C', 'B', 'V', 'N', 'E'] as const;
export type PaperSeries = (typeof PAPER_SERIES)[number];

/** The numbers that a case needs before its papers can be made. */
export interface Wanted {
  readonly plate: {
    readonly plateClass: string;
    readonly code: string;
    readonly reversed: boolean;
    /** What the vehicle bears plates of: another does not fit on it. */
    readonly blank: BlankSize;
    readonly vin: string;
  } | null;
  readonly taxCard: boolean;
  readonly series: readonly PaperSeries[];
}

/** The numbers that were taken, kept with the case so that a crash takes no others. */
export const taken = z.strictObject({
  plate: z
    .strictObject({ number: z.string(), plateClass: z.string(), base: z.string(), code: z.string(), serial: z.int() })
    .nullable(),
  taxCard: z.string().nullable(),
  papers: z.partialRecord(z.enum(PAPER_SERIES), z.string()),
});
export type Taken = z.output<typeof taken>;

/** The decision that papers follow from. */
export interface DecidedOn {
  readonly reason: string;
  readonly officer: string;
  readonly findings: readonly Finding[];
  /** The vehicles as the decision saw them. */
  readonly vehicles: readonly Vehicle[];
}

/** An application of the same mission that was issued. */
export interface Earlier<Application> {
  readonly reference: string;
  readonly application: Application;
}

/** All that the papers of a decided case are made from. */
export interface IssueContext<Application> {
  /** As of the day of issue: a paper tells what is so, not what was so when it was approved. */
  readonly facts: Facts<Application>;
  readonly issued: CivilDate;
  /** Registry records that the papers name beside what the rules looked at: owners, sponsors, their missions. */
  readonly people: readonly Person[];
  readonly missions: readonly Mission[];
  /** What the applicant holds of this office already. */
  readonly licences: readonly Licence[];
  /** Plates that the office demands back and does not have yet. */
  readonly demanded: readonly string[];
  /** Vehicles that a title was issued for already, by VIN. */
  readonly titled: readonly string[];
  /** What the mission was issued before by the same program, the newest first, where the program looks back. */
  readonly earlier: readonly Earlier<Application>[];
  readonly approval: DecidedOn;
  /** Who issues. */
  readonly issuer: string;
}

/** A paper to be made: its kind, its number, and what it will be made from. */
export interface Paper {
  readonly kind: ProductKind;
  readonly number: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What the letter of approval says beside the findings. */
export interface Told {
  readonly subject: string;
  readonly plate: string | null;
  readonly expires: CivilDate | null;
}

/** What the registry takes over when the papers count. */
export type RegistryEffect =
  | { readonly kind: 'registerVehicle'; readonly vehicle: Vehicle }
  | { readonly kind: 'putCard'; readonly card: Card }
  | { readonly kind: 'putLicence'; readonly licence: Licence }
  /** A plate that is never given again, and why. */
  | { readonly kind: 'voidPlate'; readonly plate: string; readonly reason: RevocationReason }
  | { readonly kind: 'startClock'; readonly clock: Clock }
  /** A clock of an earlier case that ends with this one. */
  | { readonly kind: 'stopClock'; readonly of: string; readonly clock: ClockKind }
  /** Something that has to come back to the office by a day. */
  | {
      readonly kind: 'demand';
      readonly demand: {
        readonly kind: 'PLATE' | 'CARD' | 'LICENCE';
        readonly number: string;
        readonly holder: string;
      };
      readonly dueOn: CivilDate;
    }
  /** Open cases about a vehicle or a person that wait until this is settled. */
  | {
      readonly kind: 'holdCases';
      readonly about: { readonly vin: string } | { readonly pid: string; readonly program?: string };
      readonly reason: HoldReason;
      readonly endsWhen: string;
    };

/** How an approved application of a program becomes papers and registry records. Every step is a pure function. */
export interface Production<Application> {
  readonly wanted: (context: IssueContext<Application>) => Result<Wanted>;
  readonly papers: (context: IssueContext<Application>, taken: Taken) => Result<{ papers: Paper[]; told: Told }>;
  readonly effects: (context: IssueContext<Application>, taken: Taken) => Result<RegistryEffect[]>;
  /** Whether the papers hang on what the mission was issued before, so that it is gathered; not where left out. */
  readonly looksBack?: (application: Application) => boolean;
  /** The paper that goes with a letter of denial, where the law offers one; its number is of the notices. */
  readonly onDenial?: {
    readonly isOffered: (application: Application) => boolean;
    readonly paper: (context: IssueContext<Application>, number: string) => Result<Paper>;
  };
}
