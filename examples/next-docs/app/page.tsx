import Link from 'next/link';

export default function HomePage() {
  return (
    <>
      <h1>Docs with download charts</h1>
      <p>
        A small docs site. <Link href="/static">One page</Link> draws its charts in server components and
        sends no script for them; <Link href="/packages/requests">another</Link> has widgets whose first HTML
        is complete and that can then be used: drag over a chart to zoom, choose a country or a version to
        filter.
      </p>
    </>
  );
}
