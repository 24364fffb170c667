import { FilterPills, FilterProvider, NO_FILTERS } from '@downpour/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect } from 'storybook/test';

const FILTERS = {
  ...NO_FILTERS,
  mirrors: 'exclude',
  filters: [
    { dimension: 'country', operator: 'in', values: ['DE', 'US'] },
    { dimension: 'python', operator: 'notIn', values: ['2.7'] },
  ],
} as const;

const meta: Meta<typeof FilterPills> = {
  component: FilterPills,
  decorators: [
    (Story) => {
      const [value, setValue] = useState<typeof NO_FILTERS>(FILTERS);
      return (
        <FilterProvider value={value} onChange={setValue}>
          <Story />
        </FilterProvider>
      );
    },
  ],
};

export default meta;

type Story = StoryObj<typeof FilterPills>;

export const Ready: Story = {};
export const German: Story = { globals: { locale: 'de' } };
export const RightToLeft: Story = { globals: { direction: 'rtl' } };
export const Narrow: Story = { parameters: { width: 280 } };

export const Removed: Story = {
  play: async ({ canvas, userEvent }) => {
    const pills = canvas.getAllByRole('button');
    await userEvent.click(canvas.getByRole('button', { name: /Germany/ }));
    await expect(canvas.queryByRole('button', { name: /Germany/ })).not.toBeInTheDocument();
    await expect(canvas.getAllByRole('button')).toHaveLength(pills.length - 1);
  },
};
