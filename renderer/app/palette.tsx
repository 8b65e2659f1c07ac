import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import {
  Autocomplete,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  TextField,
} from 'react-aria-components';
import { Dialog } from '../components/dialog.tsx';
import { KeyCap } from '../components/key-cap.tsx';
import { FailureNotice } from '../components/notice.tsx';
import { readsCases } from '../lib/access.ts';
import { announce } from '../lib/announce.ts';
import { cx } from '../lib/cx.ts';
import { plural } from '../lib/format.ts';
import { useKeyGroups } from '../lib/keys.ts';
import { findAnything } from '../lib/queries.ts';
import { useSession } from '../lib/session.ts';
import styles from './palette.module.css';
import { actionSections, foundSections, type PaletteEntry, type PaletteSection } from './palette-entries.ts';

/** The key that opens the palette. */
export const PALETTE_KEY = 'Ctrl+K';
/** A screen reader hears how much was found once somebody stops typing. */
const TOLD_AFTER_MS = 600;

/** Finds any case, record, number or action while it is typed; arrows choose, Enter opens, Escape leaves. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { user } = useSession();
  const navigate = useNavigate();
  const groups = useKeyGroups();
  const [typed, setTyped] = useState('');
  const [isEntered, setEntered] = useState(false);
  const isAsked = readsCases(user.role);
  const answer = useQuery({ ...findAnything(typed.trim()), enabled: isAsked });
  const isCurrent = !isAsked || (!answer.isPending && !answer.isPlaceholderData);
  const found = foundSections(answer.data?.found ?? [], navigate);
  const actions = actionSections(typed, user.role, { groups, own: PALETTE_KEY, navigate });
  const isNear = answer.data?.isNear ?? false;
  const sections = isNear ? [...actions, ...found] : [...found, ...actions];
  const take = ({ run }: PaletteEntry) => {
    onClose();
    run();
  };
  useTakeFirst(isEntered && isCurrent, sections, take, () => setEntered(false));
  useTold(isCurrent ? toldOf(sections, isNear) : null);

  return (
    <Dialog title="Find anything" onClose={onClose} wide>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField
          autoFocus
          maxLength={120}
          className={cx(styles.field)}
          onKeyDown={(event) => {
            // What stands in the list is the answer to fewer letters: Enter waits for the right one.
            if (event.key === 'Enter' && !isCurrent) setEntered(true);
            else event.continuePropagation();
          }}
        >
          <Label className={cx(styles.label)}>Case, person, mission, vehicle, number, screen or step</Label>
          <Input className={cx(styles.input)} role="combobox" aria-expanded="true" aria-haspopup="listbox" />
        </TextField>
        {answer.error && <FailureNotice error={answer.error} />}
        <p className={styles.near}>{isNear && found.length > 0 ? 'Nothing is spelled so. This is near it:' : ''}</p>
        <ListBox
          aria-label="Found"
          className={cx(styles.list)}
          renderEmptyState={() => <p className={styles.none}>{isCurrent ? 'Nothing fits.' : ''}</p>}
        >
          {sections.map(({ title, entries }) => (
            <ListBoxSection key={title} id={title}>
              <Header className={cx(styles.title)}>{title}</Header>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} onTake={() => take(entry)} />
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}

function Entry({ entry, onTake }: { readonly entry: PaletteEntry; readonly onTake: () => void }) {
  const { id, title, detail, key } = entry;
  return (
    <ListBoxItem id={id} textValue={`${title}, ${detail}`} onAction={onTake} className={cx(styles.entry)}>
      <span className={styles.name}>{title}</span> <span className={styles.detail}>{detail}</span>
      {key && <KeyCap name={key} />}
    </ListBoxItem>
  );
}

/** Takes the first entry once the answer to all that was typed is there. */
function useTakeFirst(
  isDue: boolean,
  sections: readonly PaletteSection[],
  take: (entry: PaletteEntry) => void,
  onNothing: () => void,
): void {
  const takeFirst = useEffectEvent(() => {
    const first = sections[0]?.entries[0];
    if (first) take(first);
    else onNothing();
  });
  useEffect(() => {
    if (isDue) takeFirst();
  }, [isDue]);
}

function toldOf(sections: readonly PaletteSection[], isNear: boolean): string {
  const entries = sections.flatMap((section) => section.entries).length;
  if (entries === 0) return 'Nothing fits.';
  return `${plural(entries, 'result')}${isNear ? ', some only near what was typed' : ''}.`;
}

function useTold(words: string | null): void {
  useEffect(() => {
    if (words === null) return;
    const timer = setTimeout(() => announce(words), TOLD_AFTER_MS);
    return () => clearTimeout(timer);
  }, [words]);
}
