import { DownpourProvider, PackageDashboard } from '@downpour/react';
import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('root') ?? document.body).render(
  <DownpourProvider>
    <PackageDashboard package="requests" />
  </DownpourProvider>,
);
