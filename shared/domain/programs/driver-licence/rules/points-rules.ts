import { addYears } from '../../../dates.ts';
import { isCounted } from '../../../registry/violation.ts';
import type { Rule } from '../../../rules/rule.ts';
import { blocked, dayWords, fact, pass, review } from '../../../rules/words.ts';
import type { DriverLicence } from '../application.ts';
import { isToDrive } from './licence-rules.ts';

const dlPoints: Rule<DriverLicence> = {
  id: 'DL-POINTS',
  authority: 'Department of State policy on driving: points of two years',
  asked: isToDrive,
  judge: (facts) => {
    const { asOf, application, settings } = facts;
    const since = addYears(asOf, -settings['licence.pointsYears']);
    const counted = facts.violations.filter(
      (one) => one.pid === application.applicant.pid && isCounted(one, asOf, settings['licence.pointsYears']),
    );
    const points = counted.reduce((sum, violation) => sum + violation.points, 0);
    const [least, most] = [settings['licence.pointsReview'], settings['licence.pointsBlock']];
    const looked = [
      fact('Points', String(points), { needs: `fewer than ${least}` }),
      fact('Counted since', dayWords(since)),
      ...counted.map((one) => fact(one.offence, `${one.points} on ${dayWords(one.date)}`)),
    ];
    const message = `${points} points since ${dayWords(since)}`;
    if (points >= most) {
      return blocked(
        `${message}; ${most} suspend all driving privileges.`,
        `Apply again once fewer than ${most} points are left of the last ${settings['licence.pointsYears']} years.`,
        looked,
      );
    }
    if (points >= least) {
      return review(
        `${message}; ${least} need a review.`,
        'Look at the driving record, and accept it with a reason.',
        looked,
      );
    }
    return pass(`${message}.`, looked);
  },
};

/** The rule on the driving record. */
export const POINTS_RULES: readonly Rule<DriverLicence>[] = [dlPoints];
