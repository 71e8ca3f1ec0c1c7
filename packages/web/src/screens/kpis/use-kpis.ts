import { useEffect, useState } from 'react';
import { ask, type Refusal } from '../../http/api.ts';
import { live } from '../../live/use-live.ts';
import type { Slicing, Told } from './told.ts';
import { before, queryOf, windowAt, type WindowName } from './window.ts';

/** Figures are counted anew this often [ms]. */
const PERIOD = 60_000;
/** Points of a course. */
const PARTS = '24';

/** What the screen shows of one window. */
export interface Shown {
  readonly whole: Told;
  /** The window before; null where there is none. */
  readonly earlier: Told | null;
  readonly course: Told;
  readonly sliced: Told;
}

export type Asked =
  | { readonly at: 'loading' }
  | { readonly at: 'there'; readonly value: Shown }
  | { readonly at: 'refused'; readonly refusal: Refusal };

/** Figures of a window that ends now. What is there stays until the new figures come. */
export function useKpis(name: WindowName, by: Slicing, isPast: boolean): Asked {
  const [asked, setAsked] = useState<Asked>({ at: 'loading' });
  useEffect(() => {
    const abort = new AbortController();
    const look = async (): Promise<void> => {
      const found = await fetchShown(name, by, abort.signal);
      if (!abort.signal.aborted) setAsked(found);
    };
    void look();
    const timer = setInterval(() => void look(), PERIOD);
    return () => {
      abort.abort();
      clearInterval(timer);
    };
    // Who goes to the past or back sees the figures of that moment.
  }, [name, by, isPast]);
  return asked;
}

async function fetchShown(name: WindowName, by: Slicing, signal: AbortSignal): Promise<Asked> {
  const span = windowAt(name, live.at ?? 0);
  const earlier = before(span);
  const get = (path: string) => ask<Told>(path, { isPoll: true, signal });
  const [whole, course, sliced, then] = await Promise.all([
    get(queryOf(span)),
    get(queryOf(span, { by: 'part', parts: PARTS })),
    get(queryOf(span, { by })),
    earlier === null ? null : get(queryOf(earlier)),
  ]);
  for (const answer of [whole, course, sliced, then]) if (answer !== null && !answer.ok) return { at: 'refused', refusal: answer.refusal };
  if (!whole.ok || !course.ok || !sliced.ok) return { at: 'loading' };
  return {
    at: 'there',
    value: { whole: whole.value, course: course.value, sliced: sliced.value, earlier: then?.ok === true ? then.value : null },
  };
}
