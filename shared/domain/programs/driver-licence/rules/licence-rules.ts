import { addDays, ageOn, daysBetween } from '../../../dates.ts';
import { hasRecord, recordOf } from '../../../rules/applicant.ts';
import type { Facts } from '../../../rules/facts.ts';
import type { Rule } from '../../../rules/rule.ts';
import { blocked, constantWords, dayWords, fact, held, pass, returned } from '../../../rules/words.ts';
import type { DriverLicence } from '../application.ts';

type LicenceRule = Rule<DriverLicence>;

/** A non-driver ID gives no right to drive: nothing is asked of a driver. */
export function isToDrive({ application }: Facts<DriverLicence>): boolean {
  return application.product !== 'ID';
}

function isFirst(facts: Facts<DriverLicence>): boolean {
  return isToDrive(facts) && facts.application.action === 'NEW';
}

const dlAge: LicenceRule = {
  id: 'DL-AGE',
  authority: 'DS-1972D instructions: least age of a driver',
  asked: (facts) => isToDrive(facts) && hasRecord(facts),
  judge: (facts) => {
    const { dob } = recordOf(facts);
    const { filed } = facts.application;
    const least = facts.settings['licence.leastAge'];
    const age = ageOn(dob, filed);
    const looked = [
      fact('Date of birth', dayWords(dob)),
      fact('Age when filed', String(age), { needs: `${least} or over`, field: 'filed' }),
    ];
    if (age >= least) return pass(`${age} years old when filed.`, looked);
    return returned(
      `The applicant was ${age} years old when this was filed; drivers are ${least} or over.`,
      `File again after the applicant's birthday of ${least} years, or apply to the local authority with a certification.`,
      looked,
    );
  },
};

const dlVision: LicenceRule = {
  id: 'DL-VISION',
  authority: 'DS-1972D instructions: vision test of the last six months',
  asked: (facts) => isToDrive(facts) && facts.application.action !== 'REPLACEMENT',
  judge: ({ application: { visionTest, filed }, settings }) => {
    const most = settings['licence.visionDays'];
    const earliest = addDays(filed, -most);
    const looked = [
      fact('Vision test', visionTest === null ? 'none' : dayWords(visionTest), {
        needs: `${dayWords(earliest)} to ${dayWords(filed)}`,
        field: 'visionTest',
      }),
      fact('Filed', dayWords(filed), { field: 'filed' }),
    ];
    const cure = `Send a vision test made on or after ${dayWords(earliest)} and before the filing; prescriptions do not count.`;
    if (visionTest === null) return returned('There is no vision test.', cure, looked);
    if (visionTest > filed) {
      return returned(`The vision test is dated ${dayWords(visionTest)}, after the filing.`, cure, looked);
    }
    const days = daysBetween(visionTest, filed);
    if (days <= most) return pass(`The vision test was ${days} days old when filed.`, looked);
    return returned(`The vision test was ${days} days old when filed; ${most} are allowed.`, cure, looked);
  },
};

const dlTests: LicenceRule = {
  id: 'DL-TESTS',
  authority: 'DS-1972D instructions: copy of the prior license, or the tests of the state of residence',
  asked: isFirst,
  judge: ({ application: { product, prior, priorCopy, writtenTest, roadTest } }) => {
    const hasPrior = prior === 'US' || prior === 'FOREIGN';
    const needsRoad = !hasPrior && product !== 'PERMIT';
    const looked = [
      fact('Prior license', constantWords(prior), { field: 'prior' }),
      fact('Copy of it', priorCopy ? 'sent' : 'not sent', { needs: hasPrior ? 'sent' : 'nothing', field: 'priorCopy' }),
      fact('Written test', writtenTest ? 'passed' : 'not passed', {
        needs: hasPrior ? 'nothing' : 'passed',
        field: 'writtenTest',
      }),
      fact('Road test', roadTest ? 'passed' : 'not passed', {
        needs: needsRoad ? 'passed' : 'nothing',
        field: 'roadTest',
      }),
    ];
    if (hasPrior) {
      if (priorCopy) return pass('The copy of the prior license was sent.', looked);
      return returned('The copy of the prior license is missing.', 'Send a copy of the prior license.', looked);
    }
    const missing = [...(writtenTest ? [] : ['written test']), ...(needsRoad && !roadTest ? ['road test'] : [])];
    if (missing.length === 0) return pass('The tests were passed.', looked);
    return returned(
      `Without a US or foreign license these are missing: ${missing.join(', ')}.`,
      `Pass the ${missing.join(' and the ')} of the state of residence and send the result.`,
      looked,
    );
  },
};

const dlSurrender: LicenceRule = {
  id: 'DL-SURRENDER',
  authority: 'DS-1972D instructions: surrender of the US license',
  asked: isFirst,
  judge: ({ application: { prior, usLicenceSurrendered } }) => {
    const looked = [
      fact('Prior license', constantWords(prior), { field: 'prior' }),
      fact('US license', usLicenceSurrendered ? 'surrendered' : 'not surrendered', {
        needs: prior === 'US' ? 'surrendered' : 'nothing',
        field: 'usLicenceSurrendered',
      }),
    ];
    if (prior !== 'US') return pass('There is no US license to surrender.', looked);
    if (usLicenceSurrendered) return pass('The US license was surrendered.', looked);
    return held('OTHER', 'The US license was not surrendered.', 'Surrender the US license.', looked);
  },
};

const dlClass: LicenceRule = {
  id: 'DL-CLASS',
  authority: 'Department of State notice of 2 Mar 2022: no commercial licenses',
  asked: () => true,
  judge: ({ application: { licenceClass } }) => {
    const isCommercial = licenceClass === 'A' || licenceClass === 'B';
    const looked = [fact('Class', licenceClass ?? 'none', { needs: 'not commercial', field: 'licenceClass' })];
    if (!isCommercial) return pass('Not a commercial class.', looked);
    return blocked(
      `Commercial licenses of class ${licenceClass} are not issued; a Non-Eligibility Letter is given instead.`,
      'Ask for the Non-Eligibility Letter for commercial licenses by diplomatic note.',
      looked,
    );
  },
};

/** The rules on the applicant as a driver, up to the class, in the order asked. */
export const LICENCE_RULES: readonly LicenceRule[] = [dlAge, dlVision, dlTests, dlSurrender, dlClass];
