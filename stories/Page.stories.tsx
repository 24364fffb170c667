import {
  CountryMap,
  DownloadsBreakdown,
  DownloadsOverTime,
  DownloadsSummary,
  FilterPills,
  FilterProvider,
} from '@downpour/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { onPage, states } from './on-page.tsx';

/** Widgets that act together: brush a chart, click a row, a legend entry or a country. */
const Page = () => (
  <FilterProvider>
    <FilterPills />
    <DownloadsSummary package="requests" />
    <DownloadsOverTime package="requests" split="python" />
    <DownloadsBreakdown package="requests" dimension="version" variant="donut" />
    <CountryMap package="requests" />
  </FilterProvider>
);

const meta: Meta<typeof Page> = { component: Page, decorators: [onPage] };

export default meta;

type Story = StoryObj<typeof Page>;

export const ActingTogether: Story = {};
export const Dark: Story = states.dark;
