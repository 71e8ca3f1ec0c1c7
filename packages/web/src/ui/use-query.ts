import { useEffect, useState } from 'react';
import { ask, type Refusal } from '../http/api.ts';

export type Query<T> =
  | { readonly at: 'loading' }
  | { readonly at: 'there'; readonly value: T }
  | { readonly at: 'refused'; readonly refusal: Refusal };

/** What the server says to a path; asked again when the path or `again` changes. Null asks nothing. */
export function useQuery<T>(path: string | null, again: unknown = 0): Query<T> {
  const [state, setState] = useState<{ readonly of: string | null; readonly query: Query<T> }>({ of: null, query: { at: 'loading' } });
  useEffect(() => {
    if (path === null) return undefined;
    const abort = new AbortController();
    void ask<T>(path, { isPoll: true, signal: abort.signal }).then((answer) => {
      if (abort.signal.aborted) return;
      setState({ of: path, query: answer.ok ? { at: 'there', value: answer.value } : { at: 'refused', refusal: answer.refusal } });
    });
    return () => abort.abort();
  }, [path, again]);
  return state.of === path ? state.query : { at: 'loading' };
}
