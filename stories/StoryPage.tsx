import { type Problem, type ProblemCode, type PypiCatalogue, problem } from '@downpour/core';
import { createClient, DownpourProvider } from '@downpour/react';
import { type ReactNode, useState } from 'react';
import { answer } from './answers.ts';

/** How the proxy of a story behaves. */
export type ProxyBehaviour =
  | 'answers'
  | 'never answers'
  | 'has nothing'
  | 'is busy'
  | 'knows no such package';

function refused(code: ProblemCode, detail: string): Response {
  const body: Problem = problem(code, detail);
  return Response.json(body, { status: body.status });
}

const nothing = (query: string, parameters: URLSearchParams) => {
  const { rows, columns, ...rest } = answer(query, parameters);
  const lists = query === 'package-search' || query === 'top-packages';
  return {
    ...rest,
    columns,
    rows: (lists ? [] : rows).map((row) =>
      row.map((cell, index) => (columns[index]?.type === 'count' ? '0' : cell)),
    ),
  };
};

const fetchOf =
  (behaviour: ProxyBehaviour): typeof fetch =>
  async (input) => {
    const url = new URL(String(input), window.location.href);
    const query = url.pathname.split('/').at(-1) ?? '';
    switch (behaviour) {
      case 'answers':
        return Response.json(answer(query, url.searchParams));
      case 'has nothing':
        return Response.json(nothing(query, url.searchParams));
      case 'is busy':
        return refused(
          'upstream-busy',
          'ClickHouse has too many queries at once. Try again in a few seconds.',
        );
      case 'knows no such package':
        return refused('unknown-package', 'The data has no package "reqeusts". Check the spelling.');
      case 'never answers':
        return new Promise<Response>(() => undefined);
    }
  };

type StoryPageProps = Readonly<{
  theme: 'light' | 'dark';
  proxy: ProxyBehaviour;
  width: number | undefined;
  children: ReactNode;
}>;

/** The page a story's widget stands on. */
export function StoryPage({ theme, proxy, width, children }: StoryPageProps) {
  const [client] = useState(() => createClient<PypiCatalogue>({ url: '', fetch: fetchOf(proxy) }));
  return (
    <DownpourProvider client={client} theme={theme}>
      <div style={{ maxWidth: width ?? 820, display: 'grid', gap: 16 }}>{children}</div>
    </DownpourProvider>
  );
}
