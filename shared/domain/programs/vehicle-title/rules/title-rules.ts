import { judgeEntries } from '../../../rules/needed-entries.ts';
import { decidedBy, RECIPROCITY, termFor } from '../../../rules/reciprocity.ts';
import { blocked, constantWords, dayWords, fact, held, isMissing, pass, textWords, usd } from '../../../rules/words.ts';
import { isKnown, knownVehicle, type TitleRule } from './title-vehicle.ts';

const ttlLien: TitleRule = {
  id: 'TTL-LIEN',
  authority: 'DS-102 instructions: liens are released before the title is issued',
  asked: isKnown,
  judge: (facts) => {
    const { titleTo, buyer } = facts.application;
    const { liens } = knownVehicle(facts);
    const open = liens.filter(({ released }) => released === null || released > facts.asOf);
    const isTradedIn = titleTo === 'SALE' && buyer?.dealership === true;
    const looked = [
      fact(
        'Liens',
        open.map(({ holder, recorded }) => `${holder}, recorded ${dayWords(recorded)}`).join('; ') || 'none',
        {
          needs: isTradedIn ? 'nothing' : 'released',
        },
      ),
      fact('Title to', constantWords(titleTo), { field: 'titleTo' }),
      fact('Buyer is a dealership', isTradedIn ? 'yes' : 'no', { field: 'buyer.dealership' }),
    ];
    if (open.length === 0) return pass('No lien is open.', looked);
    if (isTradedIn) return pass('A dealership buys and may take the vehicle with its lien.', looked);
    return held(
      'LIEN',
      `${open.length === 1 ? 'A lien is' : `${open.length} liens are`} not released: ${open.map(({ holder }) => holder).join(', ')}.`,
      "Send the lienholder's release.",
      looked,
    );
  },
};

const ttlPlates: TitleRule = {
  id: 'TTL-PLATES',
  authority: 'DS-102 instructions: the title is released in exchange for the plates',
  asked: isKnown,
  judge: (facts) => {
    const { plate } = knownVehicle(facts);
    const { platesReturned } = facts.application;
    const looked = [
      fact('Plate', textWords(plate)),
      fact('Plates', platesReturned ? 'returned' : 'not returned', { needs: 'returned', field: 'platesReturned' }),
    ];
    if (isMissing(plate)) return pass('The vehicle has no plate.', looked);
    if (platesReturned) return pass('The plates were returned.', looked);
    return held('PLATES_NOT_RETURNED', `The plates ${plate} were not returned.`, 'Return the plates.', looked);
  },
};

const ttlImport: TitleRule = {
  id: 'TTL-IMPORT',
  authority: '49 USC 30144',
  asked: isKnown,
  judge: (facts) => {
    const { titleTo } = facts.application;
    const { nonConformingImport } = knownVehicle(facts);
    const looked = [
      fact('Non-conforming import', nonConformingImport ? 'yes' : 'no'),
      fact('Title to', constantWords(titleTo), {
        ...(nonConformingImport ? { needs: 'export or junk' } : {}),
        field: 'titleTo',
      }),
    ];
    if (!nonConformingImport) return pass('The vehicle may stay in the United States.', looked);
    if (titleTo === 'EXPORT' || titleTo === 'JUNK') {
      return pass('The vehicle does not conform and leaves the roads of the United States.', looked);
    }
    return blocked(
      'The vehicle was brought in as not conforming to US standards and may neither be sold nor kept here.',
      'Export or junk the vehicle, and file for that title.',
      looked,
    );
  },
};

const ttlFee: TitleRule = {
  id: 'TTL-FEE',
  authority: RECIPROCITY,
  asked: isKnown,
  judge: (facts) => {
    const { dispositionFeePaid } = facts.application;
    const { country } = facts.mission;
    const term = termFor(facts, 'DISPOSITION_FEE');
    const fee = term?.amount ?? 0;
    const looked = [
      fact('Country', country),
      fact('Disposition fee', fee === 0 ? 'none' : usd(fee)),
      fact('Fee', dispositionFeePaid ? 'paid' : 'not paid', {
        needs: fee === 0 ? 'nothing' : 'paid',
        field: 'dispositionFeePaid',
      }),
    ];
    if (fee === 0)
      return { ...pass(`Reciprocity with ${country} asks no disposition fee.`, looked), ...decidedBy(term) };
    if (dispositionFeePaid) {
      return { ...pass(`The disposition fee of ${usd(fee)} is paid.`, looked), ...decidedBy(term) };
    }
    return {
      ...held(
        'RECIPROCITY_FEE',
        `The disposition fee of ${usd(fee)} is unpaid.`,
        `Pay the disposition fee of ${usd(fee)}.`,
        looked,
      ),
      ...decidedBy(term),
    };
  },
};

const ttlBuyer: TitleRule = {
  id: 'TTL-BUYER',
  authority: '49 CFR 580.5; DS-102 instructions: name and address of the buyer',
  asked: (facts) => facts.application.titleTo === 'SALE' && isKnown(facts),
  judge: ({ application: { buyer } }) =>
    judgeEntries(
      [
        { label: "Buyer's name", value: buyer?.name ?? null, field: 'buyer.name' },
        { label: "Buyer's address", value: buyer?.address ?? null, field: 'buyer.address' },
      ],
      'The buyer was named.',
    ),
};

/** The rules on giving the title, in the order asked. */
export const TITLE_RULES: readonly TitleRule[] = [ttlLien, ttlPlates, ttlImport, ttlFee, ttlBuyer];
