import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import './plain.css';
import { PlainDashboard } from './PlainDashboard.tsx';

const queryClient = new QueryClient();

createRoot(document.getElementById('root') ?? document.body).render(
  <QueryClientProvider client={queryClient}>
    <PlainDashboard name="requests" />
  </QueryClientProvider>,
);
