import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// While developing, the proxy's routes come from a proxy that runs already; once built, a server puts both on one origin.
const proxy = process.env.DOWNPOUR_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/v1': proxy } },
  preview: { proxy: { '/v1': proxy } },
});
