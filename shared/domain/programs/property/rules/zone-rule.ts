import type { Judgement, Rule } from '../../../rules/rule.ts';
import { constantWords, fact, held, pass, returned, review } from '../../../rules/words.ts';
import type { Property } from '../application.ts';

type Zone = NonNullable<Property['zone']>;

/** What the law says of a chancery in each zone of the District (22 USC 4306). */
const STANDING: Readonly<Record<Zone, 'AS_OF_RIGHT' | 'BOARD' | 'LOW_DENSITY'>> = {
  COMMERCIAL: 'AS_OF_RIGHT',
  INDUSTRIAL: 'AS_OF_RIGHT',
  WATERFRONT: 'AS_OF_RIGHT',
  MIXED_USE: 'AS_OF_RIGHT',
  HIGH_DENSITY_RESIDENTIAL: 'BOARD',
  MEDIUM_HIGH_DENSITY_RESIDENTIAL: 'BOARD',
  SPECIAL_PURPOSE: 'BOARD',
  LOW_DENSITY_RESIDENTIAL: 'LOW_DENSITY',
};

const PLACING_ACTIONS: ReadonlySet<Property['action']> = new Set(['ACQUIRE', 'LEASE', 'CHANGE_USE']);

/** Where a chancery may be put in the District of Columbia; elsewhere local law applies. */
export const prpZone: Rule<Property> = {
  id: 'PRP-ZONE',
  authority: '22 USC 4306',
  asked: ({ application: { premises, address, action } }) =>
    premises === 'CHANCERY' && address.state.trim().toUpperCase() === 'DC' && PLACING_ACTIONS.has(action),
  judge: ({ application: { zone, action } }): Judgement => {
    const looked = [
      fact('Zone', zone === null ? 'none' : constantWords(zone), {
        needs: 'commercial, industrial, waterfront or mixed use',
        field: 'zone',
      }),
      fact('Act', constantWords(action), { field: 'action' }),
    ];
    if (zone === null)
      return returned('The zone of the chancery is missing.', 'Send the zone of the premises.', looked);
    switch (STANDING[zone]) {
      case 'AS_OF_RIGHT':
        return pass(`A chancery may stand in a ${constantWords(zone)} zone as of right.`, looked);
      case 'BOARD':
        return held(
          'OTHER',
          `A chancery in a ${constantWords(zone)} zone is subject to the Foreign Missions Board of Zoning Adjustment.`,
          'Apply to the Foreign Missions Board of Zoning Adjustment and send its determination.',
          looked,
        );
      case 'LOW_DENSITY':
        return review(
          'A chancery may stand in a low-density residential zone only where most of the area is not residential.',
          'Look at how the area is used, and accept it with a reason.',
          looked,
        );
    }
  },
};
