import { FilterProvider, type FilterState, NO_FILTERS } from '@downpour/react';
import type { Decorator } from '@storybook/react-vite';
import { type ReactNode, useState } from 'react';

/** Puts the story into a page that has filters, and begins with `start`. */
export const insideFilters =
  (start: Partial<FilterState> = {}): Decorator =>
  (Story) => (
    <Filtered start={{ ...NO_FILTERS, ...start }}>
      <Story />
    </Filtered>
  );

function Filtered({ start, children }: Readonly<{ start: FilterState; children: ReactNode }>) {
  const [value, setValue] = useState(start);
  return (
    <FilterProvider value={value} onChange={setValue}>
      {children}
    </FilterProvider>
  );
}
