import type { FieldErrors } from 'react-hook-form';
import type { FormSection } from '../../../shared/domain/programs/program.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { plural } from '../../lib/format.ts';
import { errorWords, placesOfForm } from './error-words.ts';
import styles from './intake.module.css';

interface ErrorSummaryProps {
  readonly sections: readonly FormSection[];
  readonly errors: FieldErrors;
  readonly values: unknown;
  readonly onGoTo: (path: string) => void;
}

/** All that keeps an application from being filed, in the order of the form. */
export function ErrorSummary({ sections, errors, values, onGoTo }: ErrorSummaryProps) {
  const wrong = placesOfForm(sections, values).flatMap(({ path, label }) => {
    const words = errorWords(errors, values, path);
    return words ? [{ path, words: `${label}: ${words}` }] : [];
  });
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
