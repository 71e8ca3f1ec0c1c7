import fc from 'fast-check';
import type { JsonValue } from '../../equipment.ts';

/** Values that break readers: wrong types, huge and odd numbers, texts no store holds, depth. */
const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  '',
  '\0',
  '\ud800',
  'x'.repeat(2000),
  'TEACHIN',
  'CRITICAL',
  '2024-02-30T12:00:00Z',
  '2024-02-29T12:00:00',
  [],
  {},
  [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]],
  { constructor: 1, toString: 2 },
];

export const odd: fc.Arbitrary<unknown> = fc.oneof(fc.constantFrom(...ODD), fc.jsonValue());

type Change = { readonly at: number; readonly how: 'delete' | 'replace' | 'add' | 'repeat'; readonly value: unknown };

export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({ at: fc.nat(), how: fc.constantFrom('delete', 'replace', 'add', 'repeat'), value: odd }),
  { minLength: 1, maxLength: 3 },
);

/** A copy of a message in which some members, anywhere, are gone, others or doubled. */
export function mutate(message: JsonValue, all: readonly Change[]): JsonValue {
  const root: { message: unknown } = { message: structuredClone(message) };
  for (const change of all) {
    const places = placesIn(root);
    const place = places[change.at % places.length];
    if (place !== undefined) apply(place, change);
  }
  return root.message as JsonValue;
}

interface Place {
  readonly owner: Record<string, unknown> | unknown[];
  readonly key: string;
}

function placesIn(owner: object): Place[] {
  return Object.entries(owner).flatMap(([key, value]) => [
    { owner: owner as Place['owner'], key },
    ...(typeof value === 'object' && value !== null ? placesIn(value as object) : []),
  ]);
}

function apply({ owner, key }: Place, { how, value: drawn }: Change): void {
  const value = structuredClone(drawn);
  if (Array.isArray(owner)) {
    const at = Number(key);
    if (how === 'delete') owner.splice(at, 1);
    else if (how === 'replace') owner[at] = value;
    else owner.push(how === 'repeat' ? structuredClone(owner[at]) : value);
  } else if (how === 'delete' && key !== 'message') delete owner[key];
  else if (how === 'replace') owner[key] = value;
  else if (how === 'add') owner[`${key}X`] = value;
}
