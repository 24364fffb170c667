import { Component, type ReactNode } from 'react';
import { clientProblem, type QueryProblem } from '../client/client-error.ts';

type RenderGuardProps = Readonly<{
  children: ReactNode;
  /** A failed drawing is tried again when this changes. */
  resetKey: unknown;
  fallback: (problem: QueryProblem, retry: () => void) => ReactNode;
}>;

type RenderGuardState = Readonly<{ failure: string | undefined; resetKey: unknown }>;

/** Keeps an error while drawing inside its widget. React knows error boundaries only as classes. */
export class RenderGuard extends Component<RenderGuardProps, RenderGuardState> {
  override state: RenderGuardState = { failure: undefined, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<RenderGuardState> {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  static getDerivedStateFromProps(
    { resetKey }: RenderGuardProps,
    state: RenderGuardState,
  ): Partial<RenderGuardState> | null {
    return resetKey === state.resetKey ? null : { failure: undefined, resetKey };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    const problem = clientProblem(
      'render-failed',
      `Drawing the numbers failed: ${failure}. The rest of the page is not affected.`,
    );
    return this.props.fallback(problem, () => this.setState({ failure: undefined }));
  }
}
