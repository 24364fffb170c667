import { PackageDashboard } from '@downpour/react';
import { fixtures } from '@downpour/react/testing/fixtures';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { german, narrow, rightToLeft } from '../page/places.ts';
import { failed, pending, ready, retried, stale, unknownPackage } from '../page/states.ts';

const meta: Meta<typeof PackageDashboard> = { component: PackageDashboard, args: { package: 'requests' } };

export default meta;

type Story = StoryObj<typeof PackageDashboard>;

export const Ready: Story = ready;
export const Pending: Story = pending;
export const Failed: Story = failed;
export const UnknownPackage: Story = {
  ...unknownPackage,
  args: { package: 'reqeusts' },
  parameters: { behaviour: fixtures['downloads-summary?package=reqeusts'] },
};
export const Stale: Story = stale;
export const Retried: Story = retried;
export const German: Story = { ...ready, ...german };
export const RightToLeft: Story = { ...ready, ...rightToLeft };
export const Narrow: Story = { ...ready, ...narrow };
