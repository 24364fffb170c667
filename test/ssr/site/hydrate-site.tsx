import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { createSiteClient, SitePage } from './SitePage.tsx';

const { answers, shown } = JSON.parse(document.getElementById('data')?.textContent ?? '{}');
const root = document.getElementById('root');
const client = createSiteClient();
Object.assign(globalThis, { asked: client.asked });

if (root !== null) {
  hydrateRoot(
    root,
    <StrictMode>
      <SitePage client={client} answers={answers} shown={shown} />
    </StrictMode>,
    { onRecoverableError: (error) => console.error(`recovered from: ${error}`) },
  );
}
