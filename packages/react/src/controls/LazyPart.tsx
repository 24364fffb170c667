import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { controls as english } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';

type Spoken = Readonly<{ language: Language }>;

const NotLoaded = ({ language }: Spoken) => (
  <p className="downpour-note">{wordsOf(language, 'controls', english).notLoaded}</p>
);

/** A part of a control that is loaded when it is wanted; where it cannot be, it says so instead of breaking the page. */
export const lazyPart = <P extends Spoken>(load: () => Promise<ComponentType<P>>) =>
  lazy(
    (): Promise<Readonly<{ default: ComponentType<P> }>> =>
      load().then(
        (part) => ({ default: part }),
        () => ({ default: NotLoaded }),
      ),
  );

/** The place of a part that may still be on its way. */
export const Arriving = ({ language, children }: Spoken & Readonly<{ children: ReactNode }>) => (
  <Suspense fallback={<p className="downpour-note">{wordsOf(language, 'controls', english).opening}</p>}>
    {children}
  </Suspense>
);
