import type { ReactNode } from 'react';

/** Holds a table that may be wider than its place: it is moved sideways there, by keys too, and the page is not. */
export function TableRoom({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="table-room" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
