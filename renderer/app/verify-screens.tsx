import { PaperPage } from '../features/verify/paper-page.tsx';
import { Page } from './page.tsx';

/** Checking a paper by its seal. */
export function PaperScreen() {
  return (
    <Page>
      <PaperPage />
    </Page>
  );
}
