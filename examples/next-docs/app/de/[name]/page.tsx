import { PackageDashboard } from '@downpour/react';
import { prefetch, widgetRequests } from '@downpour/react/server';
import { patienceMs, proxyUrl, serverClient } from '../../downpour.ts';
import { GermanProvider } from '../GermanProvider.tsx';

type GermanPageProps = Readonly<{ params: Promise<Readonly<{ name: string }>> }>;

export default async function GermanPage({ params }: GermanPageProps) {
  const name = decodeURIComponent((await params).name);
  const answers = await prefetch(serverClient(), widgetRequests('PackageDashboard', { package: name }), {
    timeoutMs: patienceMs(),
  });
  return (
    <GermanProvider url={proxyUrl()} answers={answers}>
      <h1 lang="de">{name}</h1>
      <PackageDashboard package={name} />
    </GermanProvider>
  );
}
