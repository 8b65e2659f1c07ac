import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { DraftId } from '../../../shared/domain/ids.ts';
import type { Typed } from '../../../shared/domain/programs/typed-form.ts';
import { ask } from '../../lib/client.ts';
import { draftList } from '../../lib/queries.ts';
import { type DraftKeeper, draftKeeper, draftTitle, type Keeping } from './draft-keeper.ts';

interface DraftOf extends Pick<InputOf<'drafts.save'>, 'program' | 'corrects' | 'version'> {
  /** The draft that is gone on with; null where the form is new. */
  readonly id: DraftId | null;
  readonly initial: Typed;
}

/** Keeps what is typed into a form as a draft, until it is filed; what is not kept yet is when the form is left. */
export function useDraft({ id, initial, ...of }: DraftOf): { keeper: DraftKeeper; keeping: Keeping } {
  const client = useQueryClient();
  const [keeping, setKeeping] = useState<Keeping>({ state: 'UNTOUCHED' });
  const [keeper] = useState(() =>
    draftKeeper({
      id,
      initial,
      onKeeping: setKeeping,
      save: async (draft, typed) => {
        const json: InputOf<'drafts.save'>['typed'] = JSON.parse(JSON.stringify(typed));
        const kept = await ask(window.ofm.drafts.save({ ...of, id: draft, title: draftTitle(typed), typed: json }));
        void client.invalidateQueries({ queryKey: draftList().queryKey });
        return kept.draft.updatedAt;
      },
    }),
  );
  useEffect(() => () => keeper.flush(), [keeper]);
  return { keeper, keeping };
}
