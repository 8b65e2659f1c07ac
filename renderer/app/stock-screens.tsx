import { getRouteApi } from '@tanstack/react-router';
import { SeriesPage } from '../features/stock/series-page.tsx';
import { StockPage } from '../features/stock/stock-page.tsx';
import { Page } from './page.tsx';

const seriesRoute = getRouteApi('/stock/$series');

/** What the office keeps under lock. */
export function StockScreen() {
  return (
    <Page>
      <StockPage />
    </Page>
  );
}

/** One series of stock. */
export function StockSeriesScreen() {
  const { series } = seriesRoute.useParams();
  return (
    <Page>
      <SeriesPage key={series} id={Number(series)} />
    </Page>
  );
}
