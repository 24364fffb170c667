import { Component, type ReactNode } from 'react';

type ErrorBoundaryProps = Readonly<{
  /** A new value gives the children another chance, for instance the address. */
  resetKey: string;
  children: ReactNode;
}>;

type ErrorBoundaryState = Readonly<{ error: unknown; resetKey: string }>;

/** Keeps the header usable when a page breaks, and says what happened. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: undefined, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error };
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return props.resetKey === state.resetKey ? null : { error: undefined, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <section className="notice" role="alert">
        <h1>This page broke</h1>
        <p>{error instanceof Error ? error.message : String(error)}</p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          Reload the page
        </button>
      </section>
    );
  }
}
