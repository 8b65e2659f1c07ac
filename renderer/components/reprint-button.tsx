import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentId } from '../../shared/domain/ids.ts';
import { announce } from '../lib/announce.ts';
import { ask } from '../lib/client.ts';
import { Button } from './button.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

interface ReprintButtonProps {
  readonly document: DocumentId;
  /** The paper as it is called where the button stands. */
  readonly paper: string;
}

/** Orders a duplicate of a paper that was handed over, with a reason. */
export function ReprintButton({ document, paper }: ReprintButtonProps) {
  const [isAsked, setAsked] = useState(false);
  const reprint = useMutation({
    mutationFn: (reason: string) => ask(window.ofm.printing.reprint({ document, reason })),
    onSuccess: () => {
      setAsked(false);
      announce(`A duplicate of ${paper} waits in the print queue.`);
    },
  });
  return (
    <>
      <Button aria-label={`Reprint ${paper}`} onPress={() => setAsked(true)}>
        Reprint …
      </Button>
      {isAsked && (
        <ReasonDialog
          title={`Reprint ${paper}`}
          effect="A duplicate with the same number, marked as such, waits in the print queue. The copies before it no longer count: their seals are revoked."
          confirm="Order the duplicate"
          isDanger
          isPending={reprint.isPending}
          error={reprint.error}
          onSubmit={(reason) => reprint.mutate(reason)}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
