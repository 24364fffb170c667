import { FilterPills } from '@downpour/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { insideFilters } from '../page/inside-filters.tsx';
import { german, narrow, rightToLeft } from '../page/places.ts';

const meta: Meta<typeof FilterPills> = {
  component: FilterPills,
  decorators: [
    insideFilters({
      mirrors: 'exclude',
      filters: [
        { dimension: 'country', operator: 'in', values: ['DE', 'US'] },
        { dimension: 'python', operator: 'notIn', values: ['2.7'] },
      ],
    }),
  ],
};

export default meta;

type Story = StoryObj<typeof FilterPills>;

export const Ready: Story = {};
export const German: Story = german;
export const RightToLeft: Story = rightToLeft;
export const Narrow: Story = narrow;

export const Removed: Story = {
  play: async ({ canvas, userEvent }) => {
    const pills = canvas.getAllByRole('button');
    await userEvent.click(canvas.getByRole('button', { name: /Germany/ }));
    await expect(canvas.queryByRole('button', { name: /Germany/ })).not.toBeInTheDocument();
    await expect(canvas.getAllByRole('button')).toHaveLength(pills.length - 1);
  },
};
