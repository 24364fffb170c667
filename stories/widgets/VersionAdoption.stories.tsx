import { VersionAdoption } from '@downpour/react';
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

const meta: Meta<typeof VersionAdoption> = { component: VersionAdoption, args: { package: 'requests' } };

export default meta;

type Story = StoryObj<typeof VersionAdoption>;

export const Ready: Story = ready;
export const Pending: Story = pending;
export const Empty: Story = empty;
export const Failed: Story = failed;
export const Refused: Story = refused;
export const UnknownPackage: Story = { ...unknownPackage, args: { package: 'reqeusts' } };
export const Stale: Story = stale;
export const Retried: Story = retried;
export const AsTable: Story = asTable;
export const German: Story = { ...ready, ...german };
export const RightToLeft: Story = { ...ready, ...rightToLeft };
export const Narrow: Story = { ...ready, ...narrow };
export const Downloads: Story = { ...ready, args: { mode: 'downloads' } };
