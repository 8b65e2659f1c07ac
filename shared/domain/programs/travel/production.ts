import { ok } from '../../../result.ts';
import { inForce } from '../../dates.ts';
import { milesBetween } from '../../reciprocity/great-circle.ts';
import { namedPerson, numberOf, officePaperFields, orNotGiven, seriesOnly, toldOf } from '../paper-fields.ts';
import type { IssueContext, Production } from '../production.ts';
import type { Travel } from './application.ts';

/** The controls of the travellers' countries on the first day, with how far the journey goes. */
function controlsAsked(context: IssueContext<Travel>): { binds: boolean; action: string; data: unknown }[] {
  const { application, travelRules, people, countries } = context.facts;
  const named = people.filter(({ pid }) => application.travellers.includes(pid));
  const theirs = new Set(named.map(({ mission }) => countries[mission]));
  return travelRules
    .filter((control) => theirs.has(control.country) && inForce(control, application.from))
    .map(({ action, centre, country, authority, radiusMiles, leadDays }) => {
      const distanceMiles = milesBetween(centre, application.destination);
      return {
        binds: distanceMiles > radiusMiles,
        action,
        data: {
          action,
          centre: orNotGiven(centre.name),
          country,
          authority: orNotGiven(authority),
          radiusMiles: Math.max(0, radiusMiles),
          distanceMiles,
          leadDays,
        },
      };
    });
}

const papers: Production<Travel>['papers'] = (context, taken) => {
  const number = numberOf(taken, 'V');
  const { application, people } = context.facts;
  const asked = controlsAsked(context);
  const data = {
    ...officePaperFields(context, number),
    outcome: asked.some(({ binds, action }) => binds && action === 'APPROVE') ? 'APPROVED' : 'NOTED',
    travellers: people.filter(({ pid }) => application.travellers.includes(pid)).map(namedPerson),
    from: application.from,
    to: application.to,
    destination: { ...application.destination, name: orNotGiven(application.destination.name) },
    purpose: application.purpose,
    rules: asked.map((control) => control.data),
    remarks: context.approval.reason,
  };
  return ok({
    papers: [{ kind: 'TRAVEL_DETERMINATION', number, data }],
    told: toldOf(`Travel to ${orNotGiven(application.destination.name)}`),
  });
};

/** The determination on a journey: noted, or approved where a control asks for approval. */
export const production: Production<Travel> = { wanted: () => seriesOnly('V', 'L'), papers, effects: () => ok([]) };
