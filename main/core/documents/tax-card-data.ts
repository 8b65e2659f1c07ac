import { z } from 'zod';
import { civilDate } from '../../../shared/domain/dates.ts';
import { code, words } from './document.ts';

/** The levels of each kind of card: without restrictions, and with some that are printed on it (DTF-950). */
export const TAX_CARD_LEVELS = {
  MISSION: { free: 'OWL', restricted: 'BUFFALO' },
  PERSONAL: { free: 'EAGLE', restricted: 'DEER' },
} as const;

export const taxCardData = z
  .strictObject({
    number: z.string().regex(/^\d{10}$/, 'not a card number of ten digits'),
    kind: z.enum(['MISSION', 'PERSONAL']),
    level: z.enum(['OWL', 'BUFFALO', 'EAGLE', 'DEER']),
    holder: z.strictObject({ name: words(250), pid: code(20) }),
    mission: words(250),
    /** Ready sentences, as a vendor reads them; they stand on both sides. */
    restrictions: z.array(words(300)).max(8),
    issued: civilDate,
    expires: civilDate,
    reference: code(20),
    office: words(120),
    specimen: z.boolean(),
  })
  .superRefine(({ kind, level, restrictions }, context) => {
    const { free, restricted } = TAX_CARD_LEVELS[kind];
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (level !== free && level !== restricted) {
      refuse('level', `${level} is no level of a ${kind.toLowerCase()} card; those are ${free} and ${restricted}`);
    } else if (level === restricted && restrictions.length === 0) {
      refuse('restrictions', `${level} says that restrictions are printed on the card, and there are none`);
    } else if (level === free && restrictions.length > 0) {
      refuse('restrictions', `${level} says that there are no restrictions, and there are some`);
    }
  });
export type TaxCardData = z.output<typeof taxCardData>;
