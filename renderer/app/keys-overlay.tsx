import { Button } from '../components/button.tsx';
import { Buttons, Dialog } from '../components/dialog.tsx';
import { useKeyGroups } from '../lib/keys.ts';
import styles from './keys-overlay.module.css';

/** Keys that lists, forms and dialogs have by themselves, on every screen. */
const BUILT_IN = [
  ['Tab', 'Next part; with Shift the one before'],
  ['↑ ↓', 'Move in a list, a table of cases, a row of panels'],
  ['Home End', 'First, last row'],
  ['Enter', 'Open the row, press the button'],
  ['Escape', 'Close the dialog, leave the list'],
  ['Ctrl+Enter', 'Confirm a reason'],
] as const;

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
            <dl className={styles.keys}>
              {groups
                .filter((group) => group.title === title)
                .flatMap(({ bindings }) => bindings)
                .map(({ key, label }) => (
                  <div key={`${key} ${label}`} className={styles.line}>
                    <dt>
                      <kbd className={styles.cap}>{key}</kbd>
                    </dt>
                    <dd>{label}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3 className={styles.title}>Lists, forms and dialogs</h3>
          <dl className={styles.keys}>
            {BUILT_IN.map(([key, label]) => (
              <div key={key} className={styles.line}>
                <dt>
                  <kbd className={styles.cap}>{key}</kbd>
                </dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
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
