import { DownpourProvider, FilterProvider } from '@downpour/react';
import type { ReactElement } from 'react';
import { ErrorBoundary } from './pages/ErrorBoundary.tsx';
import { LandingPage } from './pages/LandingPage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { PackagePage } from './pages/PackagePage.tsx';
import { usePath } from './router/location.ts';
import { type Route, routeOf } from './router/route.ts';
import { Shell } from './shell/Shell.tsx';

/** The dashboard: the proxy is on the page's own origin, the filters of a page live in its address. */
export function App() {
  const path = usePath();
  const route = routeOf(path);
  return (
    <DownpourProvider>
      <Shell search={route.page !== 'landing'}>
        <ErrorBoundary resetKey={path}>
          <FilterProvider key={path} urlState>
            {pageOf(route)}
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
