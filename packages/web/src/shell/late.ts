import { type ComponentType, lazy } from 'react';

/** So long after the page is at work all parts that come later are fetched, so that no screen is waited for [ms]. */
const AT_EASE = 5000;

const fetches: (() => Promise<unknown>)[] = [];

/** A part of the page that is fetched when it is shown first, or when the page is at ease. */
export function late<Name extends string>(fetch: () => Promise<Readonly<Record<Name, ComponentType>>>, name: Name) {
  fetches.push(fetch);
  return lazy(() => fetch().then((parts) => ({ default: parts[name] })));
}

/** Fetches all late parts one after the other, when the page is at ease; returns what calls it off. One that fails is asked for again when it is shown. */
export function fetchLateParts(): () => void {
  let isOff = false;
  const timer = setTimeout(async () => {
    for (const fetch of fetches) if (!isOff) await fetch().catch(() => undefined);
  }, AT_EASE);
  return () => {
    isOff = true;
    clearTimeout(timer);
  };
}
