import { fail, ok } from '../../../result.ts';
import { addYears, type CivilDate } from '../../dates.ts';
import type { Licence } from '../../registry/licence.ts';
import type { Person } from '../../registry/person.ts';
import {
  accreditedUntil,
  holderOf,
  namedPerson,
  numberOf,
  officeFields,
  officePaperFields,
  orNotGiven,
  registerName,
  seriesOnly,
  toldOf,
} from '../paper-fields.ts';
import type { IssueContext, Production, RegistryEffect } from '../production.ts';
import type { DriverLicence } from './application.ts';

type Context = IssueContext<DriverLicence>;
type Product = DriverLicence['product'];

export const PRODUCT_WORDS: Readonly<Record<Product, string>> = {
  LICENCE: 'Driver license',
  ID: 'Identification card',
  PERMIT: "Learner's permit",
  MOTORCYCLE: 'Motorcycle license',
};

/** The class where the form names none. */
const CLASS_OF: Readonly<Record<Product, string | null>> = { LICENCE: 'D', ID: null, PERMIT: 'D', MOTORCYCLE: 'M' };

/** What a class allows, for the back of the card; synthetic, since the office's table is not public. */
const CLASS_WORDS: Readonly<Record<string, string>> = {
  C: 'Any vehicle of 26,000 lb or less that carries fewer than 16 persons',
  D: 'Any passenger vehicle of 26,000 lb or less',
  M: 'Motorcycles',
};

/** The years of the setting, but never past the accreditation that it rests on. */
function expiry(context: Context, person: Person): CivilDate {
  const { facts, issued } = context;
  const accreditedTo = accreditedUntil(context, person);
  const usual = addYears(issued, facts.settings['licence.years']);
  return accreditedTo !== null && accreditedTo < usual ? accreditedTo : usual;
}

const papers: Production<DriverLicence>['papers'] = (context, taken) => {
  const holder = holderOf(context);
  if (!holder.ok) return holder;
  const person = holder.value;
  const { product, licenceClass } = context.facts.application;
  const number = numberOf(taken, 'D');
  const expires = expiry(context, person);
  const { line, city, state, zip } = person.residence;
  const card = {
    number,
    licenseNumber: number,
    surname: orNotGiven(person.surname),
    given: person.given,
    dob: person.dob,
    sex: person.sex,
    address: { line: orNotGiven(line), city: orNotGiven(city), state: orNotGiven(state), zip: orNotGiven(zip) },
    mission: orNotGiven(context.facts.mission.name),
    issued: context.issued,
    expires,
    reference: context.facts.application.reference,
    ...officeFields(context),
  };
  const code = licenceClass ?? CLASS_OF[product];
  const data =
    product === 'ID'
      ? card
      : {
          ...card,
          product,
          licenseClass: code === null ? null : { code, words: CLASS_WORDS[code] ?? `Class ${code}` },
          // Codes of restrictions and endorsements are not public; the form has none.
          restrictions: [],
          endorsements: [],
        };
  return ok({
    papers: [{ kind: product === 'ID' ? 'ID_CARD' : 'DRIVER_LICENCE', number, data }],
    told: toldOf(`${PRODUCT_WORDS[product]} of ${registerName(person)}, number ${number}`, expires),
  });
};

/** What the holder had of the same kind is replaced: nobody holds two. */
function replaced(context: Context): RegistryEffect[] {
  return context.licences
    .filter(({ product, status }) => product === context.facts.application.product && status === 'ACTIVE')
    .map((licence) => ({ kind: 'putLicence', licence: { ...licence, status: 'REPLACED' } }));
}

const effects: Production<DriverLicence>['effects'] = (context, taken) => {
  const holder = holderOf(context);
  if (!holder.ok) return holder;
  const { product, licenceClass } = context.facts.application;
  const licence: Licence = {
    number: numberOf(taken, 'D'),
    product,
    licenceClass: licenceClass ?? CLASS_OF[product],
    pid: holder.value.pid,
    mission: holder.value.mission,
    issued: context.issued,
    expires: expiry(context, holder.value),
    status: 'ACTIVE',
  };
  return ok([...replaced(context), { kind: 'putLicence', licence }]);
};

/** Whose license is suspended or revoked gets no other, whatever it is asked as. */
const wanted: Production<DriverLicence>['wanted'] = ({ facts, licences }) => {
  const barred = licences.find(
    ({ product, status }) => product !== 'ID' && (status === 'SUSPENDED' || status === 'REVOKED'),
  );
  return barred && facts.application.product !== 'ID'
    ? fail(
        'NOT_ELIGIBLE',
        `License ${barred.number} is ${barred.status.toLowerCase()}.`,
        'Deny the case, or end the suspension first.',
      )
    : seriesOnly('D', 'L');
};

/** Commercial classes are not issued since 2 March 2022; a letter for the local authority takes their place. */
const onDenial: NonNullable<Production<DriverLicence>['onDenial']> = {
  isOffered: ({ licenceClass }) => licenceClass === 'A' || licenceClass === 'B',
  paper: (context, number) => {
    const holder = holderOf(context);
    if (!holder.ok) return holder;
    const person = holder.value;
    const { line, city, state, zip } = person.residence;
    const held = context.licences.find(({ product, status }) => product !== 'ID' && status === 'ACTIVE');
    return ok({
      kind: 'NON_ELIGIBILITY_LETTER',
      number,
      data: {
        ...officePaperFields(context, number),
        // The commercial letter is for holders of a license of this office only.
        kind: held ? 'CDL' : 'REGULAR',
        person: { ...namedPerson(person), dob: person.dob, residence: `${line}, ${city} ${state} ${zip}` },
        licence: held?.number ?? null,
        reason: `Class ${context.facts.application.licenceClass} is commercial, and this office issues no commercial license.`,
        remarks: '',
      },
    });
  },
};

/** The licence, permit or identity card, and the holder's record of it. */
export const production: Production<DriverLicence> = {
  wanted,
  papers,
  effects,
  onDenial,
};
