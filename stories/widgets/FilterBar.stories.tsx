import { FilterBar } from '@downpour/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { insideFilters } from '../page/inside-filters.tsx';
import { german, narrow, rightToLeft } from '../page/places.ts';

const meta: Meta<typeof FilterBar> = {
  component: FilterBar,
  decorators: [
    insideFilters({
      mirrors: 'exclude',
      filters: [
        { dimension: 'country', operator: 'in', values: ['DE', 'US'] },
        { dimension: 'python', operator: 'notIn', values: ['2.7'] },
      ],
    }),
  ],
  args: { package: 'requests' },
};

export default meta;

type Story = StoryObj<typeof FilterBar>;

export const Ready: Story = {};
export const German: Story = german;
export const RightToLeft: Story = rightToLeft;
export const Narrow: Story = narrow;

export const Unfiltered: Story = { decorators: [insideFilters()] };

export const ValuesOffered: Story = {
  parameters: { height: 560 },
  play: async ({ canvas, userEvent }) => {
    for (const more of canvas.queryAllByRole('button', { name: /^Filters/, expanded: false })) {
      await userEvent.click(more);
    }
    await userEvent.click(await canvas.findByRole('button', { name: /^System/ }));
    await expect(await canvas.findByRole('dialog')).toBeVisible();
    await expect(await canvas.findByText('Linux')).toBeVisible();
  },
};
