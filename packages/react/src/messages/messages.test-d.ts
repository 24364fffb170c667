import type { ProblemCode } from '@downpour/core';
import { describe, expectTypeOf, it } from 'vitest';
import type { ClientProblemCode } from '../client/client-error.ts';
import type * as de from './de.ts';
import type * as ja from './ja.ts';
import type { Messages, Section } from './messages.ts';
import type * as zh from './zh.ts';

describe('message tables', () => {
  it('have every section of English and no others', () => {
    expectTypeOf<keyof typeof de>().toEqualTypeOf<Section>();
    expectTypeOf<keyof typeof ja>().toEqualTypeOf<Section>();
    expectTypeOf<keyof typeof zh>().toEqualTypeOf<Section>();
  });

  it('can be given to a provider', () => {
    expectTypeOf<typeof de>().toExtend<Messages>();
    expectTypeOf<typeof ja>().toExtend<Messages>();
    expectTypeOf<typeof zh>().toExtend<Messages>();
  });

  it('title every problem', () => {
    type Code = ProblemCode | ClientProblemCode;
    expectTypeOf<keyof (typeof de)['problems']>().toEqualTypeOf<Code>();
    expectTypeOf<keyof (typeof ja)['problems']>().toEqualTypeOf<Code>();
    expectTypeOf<keyof (typeof zh)['problems']>().toEqualTypeOf<Code>();
  });

  it('do not compile with a text missing, or with one that nobody says', () => {
    // @ts-expect-error `packages` is missing
    ({ title: 'Rang' }) satisfies Messages['registry'];
    // @ts-expect-error nobody says `more`
    ({ title: 'Register', packages: 'Pakete', more: 'Mehr' }) satisfies Messages['registry'];
  });
});
