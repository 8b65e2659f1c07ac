import { z } from 'zod';
import { CASE_READERS } from '../domain/case/roles.ts';
import { missionId, pid, vin } from '../domain/ids.ts';
import { reciprocityTerm } from '../domain/reciprocity/term.ts';
import { card } from '../domain/registry/card.ts';
import { mission } from '../domain/registry/mission.ts';
import { person } from '../domain/registry/person.ts';
import { ticket } from '../domain/registry/ticket.ts';
import { vehicle } from '../domain/registry/vehicle.ts';
import { violation } from '../domain/registry/violation.ts';
import { caseRow } from './cases.ts';
import { entry } from './entry.ts';

export const REGISTRY_KINDS = ['mission', 'person', 'vehicle'] as const;

export const registryHit = z.strictObject({
  kind: z.enum(REGISTRY_KINDS),
  key: z.string(),
  title: z.string(),
  subtitle: z.string(),
});
export type RegistryHit = z.output<typeof registryHit>;

const ownedVehicle = z.strictObject({ vehicle, ownerName: z.string() });

export const registryContract = {
  search: entry(
    CASE_READERS,
    z.strictObject({
      query: z.string().trim().max(120),
      kind: z.enum(REGISTRY_KINDS).optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    z.strictObject({ total: z.int(), hits: z.array(registryHit) }),
  ),
  /** Id and name of every mission, by name, for pickers. */
  missions: entry(
    CASE_READERS,
    z.strictObject({}),
    z.strictObject({ missions: z.array(z.strictObject({ id: missionId, name: z.string() })) }),
  ),
  mission: entry(
    CASE_READERS,
    z.strictObject({ id: missionId }),
    z.strictObject({
      mission,
      people: z.array(person),
      peopleTotal: z.int(),
      vehicles: z.array(vehicle),
      terms: z.array(reciprocityTerm),
      cases: z.array(caseRow),
      casesTotal: z.int(),
    }),
  ),
  person: entry(
    CASE_READERS,
    z.strictObject({ pid }),
    z.strictObject({
      person,
      missionName: z.string(),
      sponsor: person.nullable(),
      dependants: z.array(person),
      vehicles: z.array(vehicle),
      cards: z.array(card),
      violations: z.array(violation),
      cases: z.array(caseRow),
      casesTotal: z.int(),
    }),
  ),
  vehicle: entry(
    CASE_READERS,
    z.strictObject({ vin }),
    z.strictObject({ ...ownedVehicle.shape, tickets: z.array(ticket), cases: z.array(caseRow), casesTotal: z.int() }),
  ),
};
