// A test that lets an error or a warning reach the console fails. One that expects output replaces the method with
// `vi.spyOn(console, 'error')` for its duration and asserts what it got.
import { afterEach, beforeEach } from 'vitest';

const watched = ['error', 'warn'] as const;
const unexpected: string[] = [];

for (const method of watched) {
  const print = console[method].bind(console);
  console[method] = (...values: unknown[]) => {
    unexpected.push(`console.${method}: ${values.map(String).join(' ')}`);
    print(...values);
  };
}

beforeEach(() => {
  unexpected.length = 0;
});

afterEach(() => {
  if (unexpected.length === 0) return;
  const printed = unexpected.splice(0).join('\n');
  throw new Error(
    `The test printed to the console without expecting to. Fix the cause, or assert the message.\n${printed}`,
  );
});
