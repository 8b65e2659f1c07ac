import { getRouteApi, useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router';
import { HandbookScreenPage } from '../features/handbook/handbook-page.tsx';
import { FIRST_PAGE } from '../lib/handbook.ts';
import { Page } from './page.tsx';

const pageRoute = getRouteApi('/handbook/$page');

function Book({ name }: { readonly name: string }) {
  const router = useRouter();
  const canGoBack = useCanGoBack();
  const navigate = useNavigate();
  return (
    <Page>
      <HandbookScreenPage
        key={name}
        name={name}
        onBack={() => (canGoBack ? router.history.back() : void navigate({ to: '/' }))}
      />
    </Page>
  );
}

/** The handbook from its first page. */
export function HandbookScreen() {
  return <Book name={FIRST_PAGE} />;
}

/** One page of the handbook. */
export function HandbookPageScreen() {
  return <Book name={pageRoute.useParams().page} />;
}
