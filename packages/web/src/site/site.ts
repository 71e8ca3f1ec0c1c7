import type { Site } from '@estiba/port';
import { ask } from '../http/api.ts';
import { useValue } from '../store/use-value.ts';
import { Value } from '../store/value.ts';

const site = new Value<Site | null>(null);

/** How the terminal is laid out, and which time it lives in; null before it is known. */
export function useSite(): Site | null {
  return useValue(site);
}

export async function fetchSite(): Promise<void> {
  const answer = await ask<Site>('/site', { isPoll: true });
  if (answer.ok) site.set(answer.value);
}
