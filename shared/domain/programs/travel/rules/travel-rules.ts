import { addDays, daysBetween, inForce } from '../../../dates.ts';
import { milesBetween } from '../../../reciprocity/great-circle.ts';
import type { TravelRule } from '../../../reciprocity/travel-rule.ts';
import { personOf } from '../../../rules/applicant.ts';
import type { Facts } from '../../../rules/facts.ts';
import type { Rule } from '../../../rules/rule.ts';
import { constantWords, dayWords, fact, pass, returned, review } from '../../../rules/words.ts';
import type { Travel } from '../application.ts';

const AUTHORITY = '22 USC 4304, controls of travel';

/** The countries of the travellers' own missions, each once; a traveller whom nobody knows has none. */
function countriesOf(facts: Facts<Travel>): Set<string> {
  const missions = facts.application.travellers.flatMap((pid) => personOf(facts, pid)?.mission ?? []);
  return new Set(missions.flatMap((mission) => facts.countries[mission] ?? []));
}

/** A rule that the journey comes under, with how far it goes. */
interface Met {
  readonly control: TravelRule;
  readonly miles: number;
}

function metBy(facts: Facts<Travel>): Met[] {
  const { from, destination } = facts.application;
  const countries = countriesOf(facts);
  return facts.travelRules
    .filter((control) => countries.has(control.country) && inForce(control, from))
    .map((control) => ({ control, miles: milesBetween(control.centre, destination) }))
    .filter(({ control, miles }) => miles > control.radiusMiles);
}

function metWords({ control, miles }: Met): string {
  return `${Math.round(miles).toLocaleString('en-US')} miles from ${control.centre.name}, beyond ${control.radiusMiles}`;
}

/** The rule's authority with those of the controls, none said twice. */
function authorityOf(met: readonly Met[]): string {
  const own = met.map(({ control }) => control.authority).filter((authority) => !AUTHORITY.startsWith(authority));
  return [AUTHORITY, ...new Set(own)].join('; ');
}

const trvControl: Rule<Travel> = {
  id: 'TRV-CONTROL',
  authority: AUTHORITY,
  asked: () => true,
  judge: (facts) => {
    const { from, filed, destination } = facts.application;
    const lead = daysBetween(filed, from);
    const met = metBy(facts);
    const looked = [
      fact('Destination', destination.name, { field: 'destination.name' }),
      fact('First day', dayWords(from), { field: 'from' }),
      fact('Filed', dayWords(filed), { field: 'filed' }),
      fact('Countries', [...countriesOf(facts)].join(', ') || 'none', { field: 'travellers' }),
      ...met.map((one) =>
        fact(`Control ${one.control.id}, ${constantWords(one.control.action)}`, metWords(one), {
          needs: `${one.control.leadDays} days before`,
        }),
      ),
    ];
    if (met.length === 0) return pass('No control of travel applies to this journey.', looked);
    const authority = authorityOf(met);
    const late = met.filter(({ control }) => lead < control.leadDays);
    if (late.length > 0) {
      const needed = Math.max(...late.map(({ control }) => control.leadDays));
      const message = `Filed ${lead} days before the journey, which goes ${late.map(metWords).join(', and ')}; ${needed} are needed.`;
      const cure = `Travel on ${dayWords(addDays(filed, needed))} or later, or to a place within the radius.`;
      return { ...returned(message, cure, looked), authority };
    }
    const toApprove = met.filter(({ control }) => control.action === 'APPROVE');
    if (toApprove.length > 0) {
      const message = `The journey needs approval: it goes ${toApprove.map(metWords).join(', and ')}.`;
      return { ...review(message, 'Decide on the journey, and accept it with a reason.', looked), authority };
    }
    return { ...pass(`Notified ${lead} days before the journey, in time.`, looked), authority };
  },
};

/** The rule on journeys. */
export const TRAVEL_RULES: readonly Rule<Travel>[] = [trvControl];
