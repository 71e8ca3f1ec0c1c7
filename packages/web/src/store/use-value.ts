import { useSyncExternalStore } from 'react';
import type { Value } from './value.ts';

export function useValue<T>(value: Value<T>): T {
  return useSyncExternalStore(value.subscribe, value.get);
}
