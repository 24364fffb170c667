import { DownpourProvider } from '@downpour/react';
import type { ReactNode } from 'react';
import { proxyUrl } from '../downpour.ts';

export default function PackagesLayout({ children }: Readonly<{ children: ReactNode }>) {
  return <DownpourProvider url={proxyUrl()}>{children}</DownpourProvider>;
}
