import type { Filing } from '../programs/program.ts';
import { foldName } from '../registry/name.ts';
import { applicantOf, personOf } from './applicant.ts';
import type { Facts } from './facts.ts';
import type { ConsideredFact } from './finding.ts';
import type { Rule } from './rule.ts';
import { dayWords, fact, pass, returned } from './words.ts';

/** Somebody whom an application names by PID alone, beside the applicant. */
export interface NamedPerson {
  readonly pid: string;
  /** What the person is in the application: `consignee`. */
  readonly called: string;
  readonly field: string;
}

/** What comparing one person with the registry found; no problem where all is equal. */
interface Compared {
  readonly looked: readonly ConsideredFact[];
  readonly problem: string | null;
  readonly cure: string | null;
}

const CORRECT_PID = 'Correct the PID, or notify the appointment first.';

function compareApplicant(facts: Facts<Filing>): Compared[] {
  const filed = facts.application.applicant;
  if (filed === null) return [];
  const person = applicantOf(facts);
  if (!person) {
    return [
      {
        looked: [fact('PID', filed.pid, { needs: 'a PID of the registry', field: 'applicant.pid' })],
        problem: `The PID ${filed.pid} is not in the registry.`,
        cure: CORRECT_PID,
      },
    ];
  }
  const values = [
    {
      label: 'Surname',
      filed: filed.surname,
      registry: person.surname,
      same: foldName(filed.surname) === foldName(person.surname),
      field: 'applicant.surname',
    },
    {
      label: 'Given name',
      filed: filed.given,
      registry: person.given,
      same: foldName(filed.given) === foldName(person.given),
      field: 'applicant.given',
    },
    {
      label: 'Date of birth',
      filed: dayWords(filed.dob),
      registry: dayWords(person.dob),
      same: filed.dob === person.dob,
      field: 'applicant.dob',
    },
  ];
  const looked = values.map((one) => fact(one.label, one.filed, { needs: one.registry, field: one.field }));
  const wrong = values.filter((one) => !one.same);
  if (wrong.length === 0) return [{ looked, problem: null, cure: null }];
  const names = wrong.map((one) => one.label.toLowerCase()).join(' and ');
  return [
    {
      looked,
      problem: `The ${names} filed for PID ${filed.pid} ${wrong.length === 1 ? 'differs' : 'differ'} from the registry.`,
      cure: 'File again with the name and date of birth as accredited, or notify the change first.',
    },
  ];
}

function compareNamed(facts: Facts<Filing>, { pid, called, field }: NamedPerson): Compared {
  const isKnown = personOf(facts, pid) !== undefined;
  return {
    looked: [fact(`PID of the ${called}`, pid, { needs: 'a PID of the registry', field })],
    problem: isKnown ? null : `The PID ${pid} of the ${called} is not in the registry.`,
    cure: isKnown ? null : CORRECT_PID,
  };
}

/**
 * The applicant's name and date of birth must be those of the accreditation record, and whoever else is named must be
 * known, or the application goes back.
 * @param others whom an application names beside the applicant
 */
export function accIdentity<Application extends Filing>(
  others: (application: Application) => readonly NamedPerson[] = () => [],
): Rule<Application> {
  return {
    id: 'ACC-IDENTITY',
    authority: 'OFM form instructions: name and date of birth as accredited',
    asked: ({ application }) => application.applicant !== null || others(application).length > 0,
    judge: (facts) => {
      const named = others(facts.application);
      const compared = [...compareApplicant(facts), ...named.map((one) => compareNamed(facts, one))];
      const looked = compared.flatMap((one) => one.looked);
      const problems = compared.flatMap(({ problem }) => problem ?? []);
      if (problems.length > 0) {
        const cures = new Set(compared.flatMap(({ cure }) => cure ?? []));
        return returned(problems.join(' '), [...cures].join(' '), looked);
      }
      const whom = facts.application.applicant === null ? [] : ['Name and date of birth equal the registry.'];
      const rest = named.length === 0 ? [] : [`Everybody named is in the registry: ${named.length}.`];
      return pass([...whom, ...rest].join(' '), looked);
    },
  };
}
