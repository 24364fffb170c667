import type { ReactNode } from 'react';
import { followLink } from '../router/follow-link.ts';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';

type ShellProps = Readonly<{
  /** False where the page has a search of its own. */
  search: boolean;
  children: ReactNode;
}>;

/** What stays the same on every page. The class `downpour` gives the page the colours and the font of the widgets;
 * `downpour-own` keeps its own styles. */
export const Shell = ({ search, children }: ShellProps) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: links inside take the keys; this only sees their clicks
  // biome-ignore lint/a11y/useKeyWithClickEvents: as above
  <div className="app downpour downpour-own" onClick={followLink}>
    <a className="skip" href="#main">
      Skip to the numbers
    </a>
    <Header search={search} />
    <main id="main" className="page" tabIndex={-1}>
      {children}
    </main>
    <Footer />
  </div>
);
