import { Component, type ReactNode } from 'react';
import { FailureNotice } from '../components/notice.tsx';
import styles from './error-boundary.module.css';

interface ErrorBoundaryState {
  readonly error: unknown;
}

/** Says what happened where a screen could not be drawn; the rest of the desk goes on. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <main className={styles.broken}>
        <h1>This screen could not be drawn</h1>
        <FailureNotice
          error={this.state.error}
          kept="Everything that was saved is safe."
          retryLabel="Draw it again"
          onRetry={() => this.setState({ error: null })}
        />
      </main>
    );
  }
}
