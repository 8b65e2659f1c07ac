import { z } from 'zod';
import { country, missionId } from '../ids.ts';

export const MISSION_KINDS = ['EMBASSY', 'CONSULATE', 'UN_MISSION', 'OAS_MISSION', 'INT_ORG', 'TECRO'] as const;
export const OFFICES = ['DC', 'NY', 'CHI', 'HOU', 'LA', 'MIA', 'SF'] as const;

/** The offices by the city that papers name them by. */
export const OFFICE_NAMES: Readonly<Record<(typeof OFFICES)[number], string>> = {
  DC: 'Washington',
  NY: 'New York',
  CHI: 'Chicago',
  HOU: 'Houston',
  LA: 'Los Angeles',
  MIA: 'Miami',
  SF: 'San Francisco',
};

/** A foreign mission as the portal knows it. */
export const mission = z.strictObject({
  id: missionId,
  name: z.string(),
  country,
  kind: z.enum(MISSION_KINDS),
  city: z.string(),
  office: z.enum(OFFICES),
  plateCode: z.string().regex(/^[A-Z]{2}$/, 'not a two-letter plate code'),
});
export type Mission = z.output<typeof mission>;
export type MissionKind = Mission['kind'];
