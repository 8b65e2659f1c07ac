/** What stands in the form's fields: text as typed, until the schema has read it. */
export type Entered = Record<string, unknown>;

const LIMITS = ['bodilyPerPerson', 'bodilyPerAccident', 'property', 'combined'];

/** A form with the commonest answers chosen and nothing typed. */
export function emptyRegistration(today: string): Entered {
  return {
    program: 'VEHICLE_REGISTRATION',
    reference: '',
    form: 'DS-101',
    mission: '',
    filed: today,
    applicant: { pid: '', surname: '', given: '', dob: '' },
    action: 'NEW',
    use: 'PERSONAL',
    condition: 'NEW',
    ownership: 'OWNED',
    vin: '',
    vehicle: {
      vin: '',
      year: '',
      make: '',
      model: '',
      body: '',
      vehicleType: 'AUTOMOBILE',
      gvwrLb: '',
      colour: '',
      market: 'US',
      nonConformingImport: false,
      plate: '',
      registeredTo: '',
      liens: [],
    },
    odometer: { reading: '', status: 'ACTUAL' },
    insurance: {
      insurer: '',
      policy: '',
      proof: 'DECLARATION',
      vin: '',
      from: '',
      to: '',
      bodilyPerPerson: '',
      bodilyPerAccident: '',
      property: '',
      combined: '',
    },
    documents: [],
    localJurisdiction: '',
    serviceFeePaid: false,
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** An empty line is no value. */
function orNull(value: unknown): unknown {
  return typeof value === 'string' && value.trim() === '' ? null : value;
}

/** A number as typed; what is none stays as it is, for the schema to refuse. */
function number(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const bare = value.replace(/[,\s$]/g, '');
  return bare === '' || Number.isNaN(Number(bare)) ? value : Number(bare);
}

function numberOrNull(value: unknown): unknown {
  return orNull(value) === null ? null : number(value);
}

/**
 * The application that the typed fields make: what the chosen action does not have is left out, empty lines are null,
 * numbers are numbers. A vehicle belongs to the applicant, or to the mission where nobody applies.
 */
export function filed(entered: Entered): Record<string, unknown> {
  const { vin, vehicle, applicant, odometer, insurance, ...rest } = entered;
  const isForMission = rest.form === 'DS-100';
  const own = record(vehicle);
  const reading = record(odometer).reading;
  const policy = record(insurance);
  for (const limit of LIMITS) policy[limit] = numberOrNull(policy[limit]);
  const common = {
    ...rest,
    applicant: isForMission ? null : applicant,
    odometer: orNull(reading) === null ? null : { ...record(odometer), reading: number(reading) },
    insurance: policy,
    localJurisdiction: orNull(rest.localJurisdiction),
  };
  if (rest.action === 'RENEWAL') return { ...common, vin };
  return {
    ...common,
    vehicle: {
      ...own,
      year: number(own.year),
      gvwrLb: number(own.gvwrLb),
      plate: orNull(own.plate),
      registeredTo: orNull(own.registeredTo),
      owner: own.owner ?? (isForMission ? { mission: rest.mission } : { pid: record(applicant).pid }),
    },
  };
}
