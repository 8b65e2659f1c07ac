import { type FieldErrors, get } from 'react-hook-form';
import type { FormSection } from '../../../shared/domain/programs/program.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { plural } from '../../lib/format.ts';
import styles from './intake.module.css';

interface ErrorSummaryProps {
  readonly sections: readonly FormSection[];
  readonly errors: FieldErrors;
  readonly onGoTo: (path: string) => void;
}

/** All that keeps an application from being opened, in the order of the form. */
export function ErrorSummary({ sections, errors, onGoTo }: ErrorSummaryProps) {
  const wrong = sections.flatMap((section) =>
    section.fields.flatMap(({ path, label }) => {
      const found: unknown = get(errors, path);
      const hasMessage = typeof found === 'object' && found !== null && 'message' in found && found.message;
      return hasMessage ? [{ path, words: `${section.title}, ${label}: ${String(found.message)}` }] : [];
    }),
  );
  if (wrong.length === 0) return null;
  return (
    <Notice tone="amber">
      <div>
        <strong>{`${plural(wrong.length, 'field')} to correct. Nothing was filed yet.`}</strong>
        <ul className={styles.errors}>
          {wrong.map(({ path, words }) => (
            <li key={path}>
              <Button look="quiet" onPress={() => onGoTo(path)}>
                {words}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Notice>
  );
}
