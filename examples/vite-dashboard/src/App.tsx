import { DownpourProvider, FilterProvider } from '@downpour/react';
import { lazy, type ReactElement, Suspense } from 'react';
import { ErrorBoundary } from './pages/ErrorBoundary.tsx';
import { usePath } from './router/location.ts';
import { type Route, routeOf } from './router/route.ts';
import { Shell } from './shell/Shell.tsx';

// Each page is a chunk of its own, so that a reader of one loads no widget of another.
const LandingPage = lazy(() =>
  import('./pages/LandingPage.tsx').then((module) => ({ default: module.LandingPage })),
);
const PackagePage = lazy(() =>
  import('./pages/PackagePage.tsx').then((module) => ({ default: module.PackagePage })),
);
const NotFoundPage = lazy(() =>
  import('./pages/NotFoundPage.tsx').then((module) => ({ default: module.NotFoundPage })),
);

/** The dashboard: the proxy is on the page's own origin, the filters of a page live in its address. */
export function App() {
  const path = usePath();
  const route = routeOf(path);
  return (
    <DownpourProvider>
      <Shell search={route.page !== 'landing'}>
        <ErrorBoundary resetKey={path}>
          <FilterProvider key={path} urlState>
            <Suspense fallback={<div className="opening" />}>{pageOf(route)}</Suspense>
          </FilterProvider>
        </ErrorBoundary>
      </Shell>
    </DownpourProvider>
  );
}

function pageOf(route: Route): ReactElement {
  switch (route.page) {
    case 'landing':
      return <LandingPage />;
    case 'package':
      return <PackagePage name={route.name} />;
    case 'not-found':
      return <NotFoundPage />;
  }
}
