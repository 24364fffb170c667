import type { ReactElement } from 'react';
import { render } from 'vitest-browser-react';
import { DownpourProvider } from '../context/DownpourProvider.tsx';
import { ComparePackages } from '../widgets/ComparePackages.tsx';
import { Dependencies } from '../widgets/Dependencies.tsx';
import { Dependents } from '../widgets/Dependents.tsx';
import { EmergingPackages } from '../widgets/EmergingPackages.tsx';
import { GithubActivity } from '../widgets/GithubActivity.tsx';
import { GrowingPackages } from '../widgets/GrowingPackages.tsx';
import { NeedingRefresh } from '../widgets/NeedingRefresh.tsx';
import { PackageDetails } from '../widgets/PackageDetails.tsx';
import { RecentReleases } from '../widgets/RecentReleases.tsx';
import { StarsOverTime } from '../widgets/StarsOverTime.tsx';
import { TopContributors } from '../widgets/TopContributors.tsx';
import { VersionAdoption } from '../widgets/VersionAdoption.tsx';
import { createFakeClient, type FakeClient } from './create-fake-client.ts';
import type { FakeBehaviour } from './fake-behaviour.ts';
import { fixtures } from './fixtures.ts';

/** A widget, and what tests may expect of it with the recorded answers. */
type Expected = Readonly<{
  widget: ReactElement;
  /** What a reader sees first. */
  shows: RegExp;
  /** The sentence for those who don't see it. */
  sentence: RegExp;
  /** What it says where there is nothing. */
  nothing: RegExp;
  /** A row of its table. */
  row: readonly string[];
}>;

const widgets: Readonly<Record<string, Expected>> = {
  PackageDetails: {
    widget: <PackageDetails package="requests" />,
    shows: /Made-up metadata of requests/,
    sentence: /^requests 1\.8\.1, released Jun 28, 2026: Made-up metadata/,
    nothing: /Nothing is known of this package/,
    row: ['Licence', 'MIT License'],
  },
  Dependencies: {
    widget: <Dependencies package="requests" />,
    shows: /charset-normalizer/,
    sentence: /^Dependencies of requests: urllib3 <3,>=1\.21\.1 138 thousand, /,
    nothing: /No dependencies/,
    row: ['cryptography', '>=1.3.4', 'security', 'extra == "security"', '22,774'],
  },
  Dependents: {
    widget: <Dependents package="requests" />,
    shows: /snowflake-connector-python/,
    sentence: /^Dependents of requests: pytest extra dev 14\.8 thousand/,
    nothing: /No dependents/,
    row: ['requests-oauthlib', '>=2.0.0', '', '10,602'],
  },
  EmergingPackages: {
    widget: <EmergingPackages />,
    shows: /Jun 6, 2026/,
    sentence: /^Emerging · Last 3 months: 1\. watchfiles 217 \(Jun 6, 2026\)/,
    nothing: /No new packages/,
    row: ['uv', 'May 26, 2026', '214'],
  },
  GrowingPackages: {
    widget: <GrowingPackages />,
    shows: /\+9\.5%/,
    sentence: /^Growing fastest · Last 30 days: 1\. tzdata \+9\.5%/,
    nothing: /No package grew/,
    row: ['tzdata', '+9.5%', '1,197', '1,093'],
  },
  NeedingRefresh: {
    widget: <NeedingRefresh />,
    shows: /Jul 20, 2024/,
    sentence: /^No release in 6 months: 1\. six 47\.9 thousand \(Jul 20, 2024\)/,
    nothing: /No such package/,
    row: ['Other packages (1)', '', '2,115'],
  },
  GithubActivity: {
    widget: <GithubActivity package="requests" />,
    shows: /89 by bots/,
    sentence: /^GitHub activity of requests: Stars 995, .*Pull requests 444 \(89 by bots\)/,
    nothing: /No activity/,
    row: ['Pull requests', '444', '89'],
  },
  StarsOverTime: {
    widget: <StarsOverTime package="requests" />,
    shows: /^Total$/,
    sentence: /^GitHub stars of requests per week from .*: Stars from 17 to 995\.$/,
    nothing: /No stars/,
    row: ['week of Feb 3, 2025', '26', '9'],
  },
  VersionAdoption: {
    widget: <VersionAdoption package="requests" />,
    shows: /Days since release/,
    sentence: /^Version adoption of requests: 1\.8\.1 [0-9.]+% after 22 days, 1\.7\.2 /,
    nothing: /No downloads of recent releases/,
    row: ['1.8.1', '1', 'Jun 29, 2026', '20', '10.1%'],
  },
  ComparePackages: {
    widget: <ComparePackages package={['requests', 'urllib3']} />,
    shows: /urllib3/,
    sentence: /^Packages compared of requests and urllib3 per day from Apr 22, 2026 to Jul 20, 2026: /,
    nothing: /No downloads/,
    row: ['Apr 22, 2026', '342', '204', '100', '100', '62.6%', '37.4%'],
  },
  RecentReleases: {
    widget: <RecentReleases />,
    shows: /2026\.4\.28/,
    sentence: /^Recent releases · Last 6 months: boto3 4 releases, last 1\.10\.1 in June 2026; /,
    nothing: /No releases/,
    row: [
      'requests',
      '',
      '1 release, latest 1.7.2',
      '',
      '1 release, latest 1.8.0rc1',
      '',
      '1 release, latest 1.8.1',
      '',
    ],
  },
  TopContributors: {
    widget: <TopContributors package="requests" />,
    shows: /dependabot\[bot\]/,
    sentence: /^Top contributors of requests: 1\. developer-0 222, .*3\. pre-commit-ci\[bot\] bot 50/,
    nothing: /No contributors/,
    row: ['dependabot[bot]', 'bot', '27', '20', '1', '48'],
  },
};

/** The widgets there are cases of. */
export const widgetNames: readonly string[] = Object.keys(widgets);
/** The case of a widget. */
export const widgetCase = (name: string): Expected => {
  const found = widgets[name];
  if (found === undefined) throw new Error(`No widget "${name}".`);
  return found;
};

/** Shows one widget with the recorded answers. */
export async function showWidget(
  widget: ReactElement,
  behaviour: FakeBehaviour = 'answers',
): Promise<FakeClient> {
  const client = createFakeClient({ results: fixtures, behaviour });
  await render(
    <DownpourProvider client={client} theme="light">
      <div style={{ width: 640 }}>{widget}</div>
    </DownpourProvider>,
  );
  return client;
}
