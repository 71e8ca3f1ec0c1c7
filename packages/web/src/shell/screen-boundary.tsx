import { Component, type ReactNode } from 'react';
import { useWords } from '../i18n/language.ts';
import { Mark } from '../ui/mark.tsx';

/** A screen that fails says so in its own place; the shell and the other screens go on. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <Failed error={error} again={() => this.setState({ error: null })} />;
  }
}

function Failed({ error, again }: { readonly error: Error; readonly again: () => void }) {
  const { common } = useWords();
  return (
    <div className="screen">
      <div className="note note-alarm" role="alert">
        <Mark level="alarm" />
        <div>
          <p>{common.screenFailed}</p>
          <p className="muted" lang="en">
            {error.message}
          </p>
          <p className="buttons">
            <button type="button" onClick={again}>
              {common.tryAgain}
            </button>
          </p>
        </div>
      </div>
    </div>
  );
}
