import { type ReactNode, useContext } from 'react';
import { DownpourContext } from '../context/downpour-context.ts';
import { Styles } from '../theme/Styles.tsx';
import type { AppearanceProps } from '../widgets/widget-props.ts';
import { controlCss } from './control-css.ts';

/** What every control takes. */
export type ControlProps = Pick<AppearanceProps, 'theme' | 'locale' | 'className'>;

/** What is around each control: its colours, and its width as the measure of its form. */
export function Control({
  theme,
  className,
  label,
  children,
}: Omit<ControlProps, 'locale'> &
  Readonly<{
    /** Makes it a named region. */
    label?: string | undefined;
    children: ReactNode;
  }>) {
  const provided = useContext(DownpourContext);
  const shown = theme ?? provided?.theme ?? 'auto';
  const Element = label === undefined ? 'div' : 'section';
  return (
    <Element
      aria-label={label}
      className={`downpour downpour-control${className ? ` ${className}` : ''}`}
      data-downpour-theme={shown === 'auto' ? undefined : shown}
    >
      <Styles name="controls" css={controlCss} />
      {children}
    </Element>
  );
}
