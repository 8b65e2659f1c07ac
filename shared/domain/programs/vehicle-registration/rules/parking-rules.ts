import { daysBetween } from '../../../dates.ts';
import { isSameOwner } from '../../../registry/owner.ts';
import type { Ticket } from '../../../registry/ticket.ts';
import { dayWords, fact, held, ownerWords, pass } from '../../../rules/words.ts';
import { isKnown, knownVehicle, type RegistrationFacts, type RegistrationRule, vehicleField } from './vehicle-of.ts';

function isDue(ticket: Ticket, facts: RegistrationFacts, days: number): boolean {
  const open = ticket.status === 'UNPAID' || ticket.status === 'UNADJUDICATED';
  return open && daysBetween(ticket.issued, facts.asOf) > days;
}

function ticketWords(tickets: readonly Ticket[]): string {
  return tickets.map(({ number, issued }) => `${number} of ${dayWords(issued)}`).join(', ') || 'none';
}

const parkDc: RegistrationRule = {
  id: 'PARK-DC',
  authority: 'Department of State parking program, District of Columbia',
  asked: (facts) => facts.application.action === 'RENEWAL' && isKnown(facts),
  judge: (facts) => {
    const days = facts.settings['parking.dcDays'];
    const { vin } = knownVehicle(facts);
    const due = facts.tickets.filter(
      (ticket) => ticket.jurisdiction === 'DC' && ticket.vin === vin && isDue(ticket, facts, days),
    );
    const numbers = due.map((ticket) => ticket.number).join(', ') || 'none';
    const looked = [
      fact('VIN', vin, { field: 'vin' }),
      fact(`DC tickets open for more than ${days} days`, ticketWords(due), { needs: 'none' }),
    ];
    if (due.length === 0) return pass(`No DC ticket on this vehicle is open for more than ${days} days.`, looked);
    return held(
      'PARKING_DC',
      `${due.length} DC ${due.length === 1 ? 'ticket' : 'tickets'} on this vehicle ${due.length === 1 ? 'is' : 'are'} open for more than ${days} days: ${numbers}.`,
      'Pay the tickets or have them adjudicated.',
      looked,
    );
  },
};

const parkNyc: RegistrationRule = {
  id: 'PARK-NYC',
  authority: 'New York City parking program for diplomatic and consular vehicles',
  asked: isKnown,
  judge: (facts) => {
    const days = facts.settings['parking.nycDays'];
    const most = facts.settings['parking.nycTickets'];
    const { owner } = knownVehicle(facts);
    const due = facts.tickets.filter(
      (ticket) => ticket.jurisdiction === 'NYC' && isSameOwner(ticket.owner, owner) && isDue(ticket, facts, days),
    );
    const looked = [
      fact('Owner', ownerWords(owner), vehicleField(facts, 'owner')),
      fact(`The owner's NYC tickets open for more than ${days} days`, ticketWords(due), {
        needs: `fewer than ${most}`,
      }),
    ];
    if (due.length < most)
      return pass(
        `${due.length} of the owner's NYC tickets are open for more than ${days} days; ${most} would hold.`,
        looked,
      );
    return held(
      'PARKING_NYC',
      `The owner has ${due.length} NYC tickets open for more than ${days} days; with ${most} or more nothing is registered.`,
      `Pay tickets or have them adjudicated until ${most - 1} or fewer remain.`,
      looked,
    );
  },
};

/** The rules on parking tickets, in the order asked. */
export const PARKING_RULES: readonly RegistrationRule[] = [parkDc, parkNyc];
