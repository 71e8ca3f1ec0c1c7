import type { EventType } from './event.ts';
import type { Json } from './log/entry.ts';

/** Brings data of one version to the next. */
export type Upcaster = (data: Json) => Json;

/** By event, then by the version it reads: `{ boxMoved: { 1: (data) => … } }`. None yet: every event is in its first version. */
export const UPCASTERS: { readonly [T in EventType]?: Readonly<Record<number, Upcaster>> } = {};
