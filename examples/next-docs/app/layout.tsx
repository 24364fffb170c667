import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import './site.css';

export const metadata: Metadata = {
  title: 'Docs with download charts',
  description: 'An example of Downpour',
};

/** Pages show what the proxy says now, not what it said when the site was built. */
export const dynamic = 'force-dynamic';

export default function SiteLayout({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <html lang="en">
      <body>
        <header>
          <nav aria-label="Pages">
            <Link href="/">Docs</Link>
            <Link href="/static">Charts without scripts</Link>
            <Link href="/packages/requests">Package</Link>
            <Link href="/packages/requests/dashboard">Dashboard</Link>
          </nav>
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}
