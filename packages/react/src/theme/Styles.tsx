import { useContext } from 'react';
import { DownpourContext } from '../context/downpour-context.ts';

type StylesProps = Readonly<{
  /** What the style sheet is for; a page has one of each name. */
  name: string;
  css: string;
}>;

/** A style sheet of what stands beside it. React 19 puts it into the head once; React 18 leaves it in its place. */
export function Styles({ name, css }: StylesProps) {
  const provided = useContext(DownpourContext);
  return (
    <style
      href={`downpour-${name}`}
      precedence="downpour"
      nonce={provided?.nonce}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own text; React 18 would escape its quotes on the server
      dangerouslySetInnerHTML={{ __html: css }}
    />
  );
}
