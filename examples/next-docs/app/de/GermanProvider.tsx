'use client';

import { DownpourProvider, type DownpourProviderProps } from '@downpour/react';
import * as de from '@downpour/react/messages/de';

const MESSAGES = { de };

/** German from the first paint on. Texts are functions, which a server component cannot hand over: they come from here. */
export const GermanProvider = (props: Pick<DownpourProviderProps, 'url' | 'answers' | 'children'>) => (
  <DownpourProvider locale="de" messages={MESSAGES} {...props} />
);
