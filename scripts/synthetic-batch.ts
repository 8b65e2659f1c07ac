import { vinCheckDigit } from '../shared/domain/registry/vin.ts';
import { CATEGORIES, CODE_ALPHABET, COUNTRIES, GIVEN, MODELS, SURNAMES, VIN_ALPHABET } from './synthetic-names.ts';

/** Draws numbers that are the same for the same seed (mulberry32), so that a batch can be made again. */
function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Draw = () => number;

function pick<T>(draw: Draw, from: readonly T[]): T {
  const chosen = from[Math.floor(draw() * from.length)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}

function syntheticVin(draw: Draw): string {
  const body = Array.from({ length: 17 }, () => pick(draw, [...VIN_ALPHABET])).join('');
  return `${body.slice(0, 8)}${vinCheckDigit(body)}${body.slice(9)}`;
}

function missionsOf(): {
  id: string;
  name: string;
  country: string;
  kind: string;
  city: string;
  office: string;
  plateCode: string;
}[] {
  return COUNTRIES.flatMap(([country, name], at) => {
    const plateCode = `${CODE_ALPHABET.charAt(at)}${CODE_ALPHABET.charAt(at + 10)}`;
    const of = (id: string, title: string, kind: string, city: string, office: string) => ({
      id: `M-${country}-${id}`,
      name: title,
      country,
      kind,
      city,
      office,
      plateCode,
    });
    return [
      of('EMB', `Embassy of ${name}`, 'EMBASSY', 'Washington', 'DC'),
      of('UN', `Permanent Mission of ${name} to the United Nations`, 'UN_MISSION', 'New York', 'NY'),
      of('CON', `Consulate General of ${name}`, 'CONSULATE', 'Chicago', 'CHI'),
    ];
  });
}

interface Flaw {
  readonly name: string;
  /** Changes an application that is in order into one that a rule stops. */
  readonly apply: (application: Filed) => void;
}

interface Filed {
  vehicle: { vin: string; market: string };
  documents: string[];
  insurance: { property: number; vin: string; to: string };
  applicant: { surname: string };
  localJurisdiction: string | null;
  [field: string]: unknown;
}

const FLAWS: readonly Flaw[] = [
  {
    name: 'property cover too low',
    apply: (filed) => {
      filed.insurance.property = 50_000;
    },
  },
  {
    name: 'no certificate of origin',
    apply: (filed) => {
      filed.documents = ['INSURANCE', 'ODOMETER_STATEMENT'];
    },
  },
  {
    name: 'name misspelt',
    apply: (filed) => {
      filed.applicant.surname = `${filed.applicant.surname}x`;
    },
  },
  {
    name: 'policy of another vehicle',
    apply: (filed) => {
      filed.insurance.vin = '1G4AH59H45G118341';
    },
  },
  {
    name: 'policy lapsed',
    apply: (filed) => {
      filed.insurance.to = '2026-10-31';
    },
  },
  {
    name: 'local plates, fee unpaid',
    apply: (filed) => {
      filed.localJurisdiction = 'Maryland';
    },
  },
];

/** One record a line, header first: missions, terms, then a person and an application for each case. */
export function* syntheticBatch(options: { cases: number; seed: number }): Generator<string> {
  const draw = draws(options.seed);
  const line = (record: object) => JSON.stringify(record);
  yield line({
    type: 'header',
    format: 1,
    batch: `synthetic-${options.seed}`,
    created: '2026-11-24',
    source: 'synthetic, no real person, mission or plate code',
  });
  const missions = missionsOf();
  for (const mission of missions) yield line({ type: 'mission', ...mission });
  for (const [country, name] of COUNTRIES) {
    yield line({
      type: 'reciprocity',
      id: `T-${country}-VEH`,
      country,
      benefit: 'VEHICLES_PER_PERSON',
      grant: 'FULL',
      minimumPurchase: null,
      comparator: null,
      excluded: [],
      limit: 2,
      amount: null,
      from: '2015-01-01',
      to: null,
      authority: `Synthetic circular note, ${name}`,
    });
  }
  for (let at = 0; at < options.cases; at += 1) {
    const mission = pick(draw, missions);
    const pid = String(4_500_000_000 + at);
    const [category, title, visa] = pick(draw, CATEGORIES);
    const name = {
      surname: pick(draw, SURNAMES),
      given: pick(draw, GIVEN),
      dob: `19${60 + Math.floor(draw() * 39)}-0${1 + Math.floor(draw() * 9)}-1${Math.floor(draw() * 10)}`,
    };
    yield line({
      type: 'person',
      pid,
      ...name,
      sex: pick(draw, ['F', 'M', 'X']),
      mission: mission.id,
      category,
      title,
      visa,
      citizenship: mission.country,
      usPermanentResident: false,
      sponsor: null,
      relation: null,
      student: false,
      accreditedFrom: '2024-05-08',
      accreditedTo: null,
      arrived: '2024-05-01',
      notified: '2024-05-20',
      residence: { line: `${100 + at} Elm St`, city: 'Bethesda', state: 'MD', zip: '20814' },
    });
    const vin = syntheticVin(draw);
    const [make, model] = pick(draw, MODELS);
    const application: Filed = {
      type: 'application',
      reference: `5000${String(at).padStart(6, '0')}`,
      form: 'DS-101',
      program: 'VEHICLE_REGISTRATION',
      mission: mission.id,
      filed: `2026-11-${String(1 + Math.floor(draw() * 23)).padStart(2, '0')}`,
      applicant: Object.assign({ pid, ...name }),
      action: 'NEW',
      use: 'PERSONAL',
      condition: 'NEW',
      ownership: 'OWNED',
      vehicle: Object.assign({
        vin,
        year: 2026,
        make,
        model,
        body: '4D',
        vehicleType: 'AUTOMOBILE',
        gvwrLb: 4000 + Math.floor(draw() * 900),
        colour: pick(draw, ['Silver', 'Black', 'White', 'Blue']),
        market: 'US',
        nonConformingImport: false,
        owner: { pid },
        plate: null,
        registeredTo: null,
        liens: [],
      }),
      documents: ['CERTIFICATE_OF_ORIGIN', 'INSURANCE', 'ODOMETER_STATEMENT'],
      insurance: Object.assign({
        insurer: 'Capital Mutual',
        policy: `CM-${700_000 + at}`,
        proof: 'DECLARATION',
        vin,
        from: '2026-09-25',
        to: '2027-09-24',
        bodilyPerPerson: 100_000,
        bodilyPerAccident: 300_000,
        property: 100_000,
        combined: null,
      }),
      odometer: { reading: Math.floor(draw() * 90), status: 'ACTUAL' },
      localJurisdiction: null,
      serviceFeePaid: false,
    };
    if (draw() < 0.35) pick(draw, FLAWS).apply(application);
    yield line(application);
  }
}
