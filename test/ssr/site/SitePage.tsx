import * as downpour from '@downpour/react';
import { DownpourProvider, FilterBar, FilterProvider, PackageSearch } from '@downpour/react';
import type { Prefetched } from '@downpour/react/server';
import { createFakeClient, type FakeClient } from '@downpour/react/testing';
import { fixtures } from '@downpour/react/testing/fixtures';
import { type ComponentType, useEffect } from 'react';
import { casesOf } from './widget-cases.ts';

/** The client of the page: answers of a real proxy, recorded. */
export const createSiteClient = (): FakeClient => createFakeClient({ results: fixtures, url: '' });

const components = new Map<string, unknown>(Object.entries(downpour));

function Widgets({ shown }: Readonly<{ shown: string }>) {
  return casesOf(shown).map(([name, props]) => {
    const Widget = components.get(name) as ComponentType<typeof props>;
    return <Widget key={JSON.stringify([name, props])} {...props} />;
  });
}

type SitePageProps = Readonly<{ client: FakeClient; answers: Prefetched; shown: string }>;

/** A page of widgets with their controls, or one that stands for itself. */
export function SitePage({ client, answers, shown }: SitePageProps) {
  useEffect(() => {
    document.documentElement.setAttribute('data-hydrated', '');
  }, []);
  return (
    <DownpourProvider client={client} answers={answers}>
      {shown === 'widgets' ? (
        <FilterProvider urlState>
          <PackageSearch onSelect={() => undefined} />
          <FilterBar />
          <Widgets shown={shown} />
        </FilterProvider>
      ) : (
        <Widgets shown={shown} />
      )}
    </DownpourProvider>
  );
}
