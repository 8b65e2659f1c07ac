import { Button } from '../components/button.tsx';
import { Buttons, Dialog } from '../components/dialog.tsx';
import { useKeyGroups } from '../lib/keys.ts';
import styles from './keys-overlay.module.css';

/** Keys that lists, forms and dialogs have by themselves, on every screen. */
const BUILT_IN = [
  { key: 'Tab', label: 'Next part; with Shift the one before' },
  { key: '↑ ↓', label: 'Move in a list, a table of cases, a row of panels' },
  { key: 'Home End', label: 'First, last row' },
  { key: 'Enter', label: 'Open the row, press the button' },
  { key: 'Escape', label: 'Close the dialog, leave the list' },
  { key: 'Ctrl+Enter', label: 'Confirm a reason' },
] as const;

/** Keys with what they do, a line each. */
function Keys({ of }: { readonly of: readonly { readonly key: string; readonly label: string }[] }) {
  return (
    <dl className={styles.keys}>
      {of.map(({ key, label }) => (
        <div key={`${key} ${label}`} className={styles.line}>
          <dt>
            <kbd className={styles.cap}>{key}</kbd>
          </dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Every key that works on this screen. */
export function KeysOverlay({ onClose }: { readonly onClose: () => void }) {
  const groups = useKeyGroups();
  const titles = [...new Set(groups.map(({ title }) => title))];
  return (
    <Dialog title="Keys" onClose={onClose} wide>
      <div className={styles.groups}>
        {titles.map((title) => (
          <section key={title}>
            <h3 className={styles.title}>{title}</h3>
            <Keys of={groups.filter((group) => group.title === title).flatMap(({ bindings }) => bindings)} />
          </section>
        ))}
        <section>
          <h3 className={styles.title}>Lists, forms and dialogs</h3>
          <Keys of={BUILT_IN} />
        </section>
      </div>
      <Buttons>
        <Button look="go" onPress={onClose}>
          Close
        </Button>
      </Buttons>
    </Dialog>
  );
}
