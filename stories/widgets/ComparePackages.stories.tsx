import { ComparePackages } from '@downpour/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { german, narrow, rightToLeft } from '../page/places.ts';
import {
  asTable,
  empty,
  failed,
  pending,
  ready,
  refused,
  retried,
  stale,
  unknownPackage,
} from '../page/states.ts';

const meta: Meta<typeof ComparePackages> = {
  component: ComparePackages,
  args: { package: ['requests', 'urllib3', 'certifi'] },
};

export default meta;

type Story = StoryObj<typeof ComparePackages>;

export const Ready: Story = ready;
export const Partial: Story = { ...ready, args: { granularity: 'month' } };
export const Pending: Story = pending;
export const Empty: Story = empty;
export const Failed: Story = failed;
export const Refused: Story = refused;
export const UnknownPackage: Story = { ...unknownPackage, args: { package: ['requests', 'reqeusts'] } };
export const Stale: Story = stale;
export const Retried: Story = retried;
export const AsTable: Story = asTable;
export const German: Story = { ...ready, ...german };
export const RightToLeft: Story = { ...ready, ...rightToLeft };
export const Narrow: Story = { ...ready, ...narrow };
export const ByIndex: Story = { ...ready, args: { mode: 'index' } };
export const ByShare: Story = { ...ready, args: { mode: 'share' } };
