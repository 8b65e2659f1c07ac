import type { z } from 'zod';
import type { Clock } from '../clocks/clock.ts';
import type { CivilDate } from '../dates.ts';
import type { MissionId, Reference } from '../ids.ts';
import type { Applicant } from '../intake/filing.ts';
import type { Owner } from '../registry/owner.ts';
import type { Rule } from '../rules/rule.ts';
import type { Settings } from '../settings/settings.ts';
import type { Production } from './production.ts';

/** What every application of every program has. */
export interface Filing {
  readonly reference: Reference;
  readonly form: string;
  readonly program: string;
  readonly mission: MissionId;
  readonly filed: CivilDate;
  readonly applicant: Applicant | null;
}

/** The registry records that an application names, for the service that gathers the facts. */
export interface References {
  readonly pids: readonly string[];
  readonly vins: readonly string[];
  readonly cards: readonly string[];
  readonly owners: readonly Owner[];
}

/** Of a date that begins so, what a new form begins with is the day it is opened on. */
export const TODAY = 'TODAY';

/** One field of the application as a screen shows it and as it is entered by hand. */
export interface FormField {
  /** Dotted path into the application. */
  readonly path: string;
  readonly label: string;
  readonly kind:
    | 'text'
    | 'code'
    | 'date'
    | 'usd'
    | 'number'
    | 'yesno'
    | 'choice'
    | 'choices'
    | 'mission'
    | 'owner'
    | 'list';
  /** The words for each value of a choice. */
  readonly choices?: Readonly<Record<string, string>>;
  /** What the person who fills it in should know. */
  readonly hint?: string;
  /**
   * Whether the application has the field, by its other values; always where it is left out. It is asked of what was
   * typed as well, so it looks at choices only.
   */
  readonly shown?: (application: Readonly<Record<string, unknown>>) => boolean;
  /** Whether it may stay empty (null). */
  readonly optional?: boolean;
  /** What a new form begins with: the commonest answer; empty where it is left out. */
  readonly begins?: string;
  /** One row of a list: its fields by their paths in the row; of a list of plain values the one field of path ''. */
  readonly columns?: readonly FormField[];
  /** What one row of a list is called: `lien`. */
  readonly each?: string;
}

/** A record of the application that may be left out whole: null where it is not given. */
export interface FormGroup {
  /** All fields of its section lie below it. */
  readonly path: string;
  /** What is answered with yes or no: "Bonded warehouse". */
  readonly label: string;
  /** Whether it is given follows from other values; it is asked where this is left out. */
  readonly follows?: (application: Readonly<Record<string, unknown>>) => boolean;
  /** Whether a new form begins with it given. */
  readonly begins?: boolean;
}

export interface FormSection {
  readonly title: string;
  readonly fields: readonly FormField[];
  /** Where the section's record may be left out whole. */
  readonly group?: FormGroup;
}

/** A document that the mission must send with the application. */
export interface EvidenceNeed {
  readonly kind: string;
  readonly label: string;
  /** Whether it came, where the application says so by a field; its list of documents tells where this is left out. */
  readonly given?: boolean;
}

/** The vehicle of a case as a queue shows it and finds the case by, and as a letter names it. */
export interface VehicleShown {
  readonly vin: string | null;
  readonly plate: string | null;
  /** `2025 Volvo XC60`, where the application itself says so. */
  readonly title: string | null;
}

/** What a decided case is answered with; the papers are made by the documents of the same kind. */
export type ProductKind = string;

/** One OFM service: everything that makes it, in one value. */
export interface Program<Application extends Filing> {
  readonly id: Application['program'];
  /** As a person calls it: "Vehicle registration". */
  readonly title: string;
  /** Whether missions file for it; false where only the office itself opens a case. True where it is left out. */
  readonly isFiled?: boolean;
  readonly application: z.ZodType<Application>;
  readonly form: readonly FormSection[];
  /** What the application must be accompanied by. */
  readonly evidence: (application: Application) => readonly EvidenceNeed[];
  readonly references: (application: Application) => References;
  readonly vehicleOf: (application: Application) => VehicleShown;
  /** null: the program has no rules yet and no case of it can be approved. */
  readonly rules: readonly Rule<Application>[] | null;
  /** The clocks that start when the application comes in; the office's own time for an answer where it is left out. */
  readonly clocks?: (application: Application, settings: Settings) => readonly Clock[];
  /** What is issued on approval, in the order printed. */
  readonly products: (application: Application) => readonly ProductKind[];
  /** How the products are made; null where nothing can be issued yet. */
  readonly production: Production<Application> | null;
}
