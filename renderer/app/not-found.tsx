import { PageHeading } from '../components/page-heading.tsx';
import { Page } from './page.tsx';

/** Where no screen has the address. */
export function NotFound() {
  return (
    <Page>
      <PageHeading title="Not found">There is no such screen</PageHeading>
      <p>Choose another in the navigation.</p>
    </Page>
  );
}
