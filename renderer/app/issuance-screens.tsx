import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { PrintQueuePage } from '../features/printing/print-queue-page.tsx';
import { PrintersPage } from '../features/printing/printers-page.tsx';
import { Page } from './page.tsx';

const printQueueRoute = getRouteApi('/print-queue');

/** The sheets that wait, are with a printer, or are done. */
export function PrintQueueScreen() {
  const { reference } = printQueueRoute.useSearch();
  const navigate = useNavigate();
  return (
    <Page>
      <PrintQueuePage
        reference={reference ?? ''}
        onReference={(typed) =>
          void navigate({ to: '/print-queue', search: { reference: typed || undefined }, replace: true })
        }
      />
    </Page>
  );
}

/** Which paper goes to which printer. */
export function PrintersScreen() {
  return (
    <Page>
      <PrintersPage />
    </Page>
  );
}
