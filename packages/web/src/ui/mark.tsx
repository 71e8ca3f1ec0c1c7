import type { ReactNode } from 'react';

/** How things stand, from what calls for a person to what is as it should be. Each has its own shape, so that colour is never alone. */
export type Level = 'alarm' | 'warn' | 'ok' | 'off';

const shapes: Readonly<Record<Level, ReactNode>> = {
  alarm: <path d="M6 0.8 11.6 11H0.4Z" />,
  warn: <path d="M6 0 12 6 6 12 0 6Z" />,
  ok: <circle cx="6" cy="6" r="4.5" />,
  off: <path d="M1.5 1.5h9v9h-9Z" fill="none" strokeWidth="2" stroke="currentColor" />,
};

/** A shape that stands before a word. It says nothing the word does not say. */
export function Mark({ level }: { readonly level: Level }) {
  return (
    <svg className={`mark mark-${level}`} viewBox="0 0 12 12" width="10" height="10" fill="currentColor" aria-hidden="true">
      {shapes[level]}
    </svg>
  );
}

/** A state in words with its mark. */
export function State({ level, children }: { readonly level: Level; readonly children: ReactNode }) {
  return (
    <span className={`state state-${level}`}>
      <Mark level={level} />
      {children}
    </span>
  );
}
