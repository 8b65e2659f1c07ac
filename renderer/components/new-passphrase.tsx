import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { ask } from '../lib/client.ts';
import { Field } from './field.tsx';
import { PassphraseMeter } from './passphrase-meter.tsx';

interface NewPassphraseProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

/** A passphrase to be, with how strong the desk finds it. */
export function NewPassphrase({ label, value, onChange, error }: NewPassphraseProps) {
  const asked = useDeferredValue(value);
  const rating = useQuery({
    queryKey: ['desk', 'rate', asked],
    queryFn: () => ask(window.ofm.desk.rate({ passphrase: asked })),
    enabled: asked !== '',
    // A passphrase on its way must not stay in memory longer than the field shows it.
    gcTime: 0,
    placeholderData: (previous) => previous,
  });
  return (
    <div>
      <Field
        label={label}
        hint="At least 12 characters that are not easily guessed. Several words do well."
        kind="password"
        value={value}
        onChange={onChange}
        error={error}
        autoComplete="new-password"
      />
      {value !== '' && rating.data && (
        <PassphraseMeter score={rating.data.score} advice={rating.data.advice} length={[...value].length} />
      )}
    </div>
  );
}
