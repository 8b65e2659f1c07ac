import { useNavigate } from '@tanstack/react-router';
import type { CaseFile } from '../../../shared/contract/cases.ts';
import { mayCorrect } from '../../../shared/domain/case/correction.ts';
import { programOf } from '../../../shared/domain/programs/index.ts';
import { Button } from '../../components/button.tsx';
import { useKeys } from '../../lib/keys.ts';
import { useSession } from '../../lib/session.ts';

/** The way to the form that corrects the application, for those who may and while the case is not recommended. */
export function CorrectButton({ file }: { readonly file: CaseFile }) {
  const { user } = useSession();
  const navigate = useNavigate();
  const { reference, status } = file.row;
  const may = mayCorrect(status, user.role).ok && (programOf(file.row.program)?.isFiled ?? false);
  const correct = () => void navigate({ to: '/case/$reference/correct', params: { reference } });
  useKeys('Case', may ? [{ key: 'e', label: 'Correct the application', run: correct }] : []);
  if (!may) return null;
  return (
    <Button keyCap="e" onPress={correct}>
      Correct
    </Button>
  );
}
