import { createMemoryRouter, Link, type RouteObject, RouterProvider, useLocation } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { type AskedQuestions, fetchOf } from '../testing/answers.ts';
import { TestPage } from '../testing/TestPage.tsx';
import { useRouterAddress } from '../testing/useRouterAddress.ts';
import { DownloadsBreakdown } from '../widgets/DownloadsBreakdown.tsx';
import { FilterPills } from './FilterPills.tsx';
import { FilterProvider } from './FilterProvider.tsx';
import { useFilters } from './filter-context.ts';

function WithMirrors() {
  const { setMirrors } = useFilters();
  return (
    <button type="button" onClick={() => setMirrors('include')}>
      With mirrors
    </button>
  );
}

function PackagePage() {
  const { hash } = useLocation();
  return (
    <FilterProvider address={useRouterAddress()} urlState="by-">
      <FilterPills />
      <DownloadsBreakdown package="requests" dimension="version" />
      <WithMirrors />
      <Link to={{ search: '?tab=2', hash }}>Elsewhere</Link>
    </FilterProvider>
  );
}

const routes: RouteObject[] = [{ path: '/package', element: <PackagePage /> }];
const pill = () => page.getByRole('button', { name: 'Remove filter: Version is 2.9.1' });

describe("filters in a router's address", () => {
  it('are read from it, pushed to it, and follow it back, leaving the rest alone', async () => {
    const windowAddress = window.location.href;
    const asked: AskedQuestions = [];
    const router = createMemoryRouter(routes, { initialEntries: ['/package?tab=1&by-country=US#top'] });
    await render(
      <TestPage fetch={fetchOf(asked)}>
        <RouterProvider router={router} />
      </TestPage>,
    );
    await vi.waitFor(() => expect(asked).toEqual(['downloads-by-version?country=US&package=requests']));
    await page.getByRole('button', { name: /^2\.9\.1: / }).click();
    await expect.element(pill()).toBeVisible();
    expect(router.state.location).toMatchObject({
      pathname: '/package',
      search: '?tab=1&by-country=US&by-version=2.9.1',
      hash: '#top',
    });
    await router.navigate(-1);
    await expect.element(pill()).not.toBeInTheDocument();
    expect(router.state.location.search).toBe('?tab=1&by-country=US');
    await page.getByRole('link', { name: 'Elsewhere' }).click();
    await vi.waitFor(() => expect(asked).toContain('downloads-by-version?package=requests'));
    expect(window.location.href).toBe(windowAddress);
  });

  it('are not pushed anew where they are as before', async () => {
    const router = createMemoryRouter(routes, { initialEntries: ['/package?by-country=US&tab=1'] });
    await render(
      <TestPage fetch={fetchOf()}>
        <RouterProvider router={router} />
      </TestPage>,
    );
    const { key } = router.state.location;
    await page.getByRole('button', { name: 'With mirrors' }).click();
    expect(router.state.location.key).toBe(key);
    await page.getByRole('button', { name: 'Remove filter: Country is United States' }).click();
    await vi.waitFor(() => expect(router.state.location.search).toBe('?tab=1'));
    expect(router.state.location.key).not.toBe(key);
  });
});
