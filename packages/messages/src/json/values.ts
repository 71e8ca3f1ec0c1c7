import { type Codec, isObject, notA, UNUSABLE } from './codec.ts';
import type { JsonValue } from './json-schema.ts';
import type { Trail } from './trail.ts';

interface Range {
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Any finite number of the range. */
export function number(range: Range = {}): Codec<number> {
  return numeric('number', Number.isFinite, range);
}

/** A whole number that a double holds exactly. */
export function integer(range: Range = {}): Codec<number> {
  return numeric('integer', Number.isSafeInteger, range);
}

function numeric(type: 'number' | 'integer', fits: (value: unknown) => boolean, range: Range): Codec<number> {
  const { minimum = -Infinity, maximum = Infinity } = range;
  const check = (value: unknown, at: Trail): number => {
    if (typeof value !== 'number') return notA(type, value, at);
    if (!fits(value)) at.refuse(Number.isInteger(value) ? 'json.too-great' : 'json.type', value, { type });
    else if (value < minimum || value > maximum)
      at.refuse('json.range', value, { range: `${range.minimum ?? ''}..${range.maximum ?? ''}` });
    return value;
  };
  return { read: check, write: check, schema: { type, ...range } };
}

export const boolean: Codec<boolean> = {
  read: (value, at) => (typeof value === 'boolean' ? value : notA('boolean', value, at)),
  write: (word) => word,
  schema: { type: 'boolean' },
};

/** A text that names something: kept to the letter, so it must be well-formed, hold no NUL and not be endless. */
export const identifier: Codec<string> = { read: checkIdentifier, write: checkIdentifier, schema: { type: 'string' } };

function checkIdentifier(value: unknown, at: Trail): string {
  if (typeof value !== 'string') return notA('string', value, at);
  if (value.length > at.limits.idLength) at.refuse('json.length', value, { length: value.length, limit: at.limits.idLength });
  else if (!isSound(value)) at.refuse('json.characters', value);
  return value;
}

/** A text for people: what no store can hold (NUL, half surrogates) becomes U+FFFD. */
export const text: Codec<string> = {
  read: (value, at) => (typeof value !== 'string' ? notA('string', value, at) : isSound(value) ? value : sound(value)),
  write: (word) => (isSound(word) ? word : sound(word)),
  schema: { type: 'string' },
};

const isSound = (value: string): boolean => value.isWellFormed() && !value.includes('\0');
const sound = (value: string): string => value.toWellFormed().replaceAll('\0', '\ufffd');

export function list<Word>(codec: Codec<Word>, minItems?: number): Codec<readonly Word[]> {
  const each = (all: readonly unknown[], one: (value: never, at: Trail) => unknown, at: Trail): unknown[] => {
    const made: unknown[] = [];
    for (let i = 0; i < all.length; i++) {
      at.enter(i);
      made.push(all[i] === null || all[i] === undefined ? at.refuse('json.null', all[i]) : one(all[i] as never, at));
      at.leave();
    }
    return made;
  };
  const check = (value: unknown, at: Trail): readonly unknown[] => {
    if (!Array.isArray(value)) return notA('array', value, at);
    const isFewer = value.length < (minItems ?? 0);
    if (!isFewer && value.length <= at.limits.members) return value;
    at.refuse('json.members', value, { count: value.length, minimum: minItems ?? 0, limit: at.limits.members });
    return [];
  };
  return {
    read: (value, at) => each(check(value, at) ?? [], codec.read, at) as Word[],
    write: (words, at) => each(check(words, at) ?? [], codec.write as (value: never, at: Trail) => unknown, at),
    schema: { type: 'array', items: codec.schema, ...(minItems === undefined ? {} : { minItems }) },
  };
}

/** Any JSON but a bare null, passed on as it is, within the limits of size and depth. */
export const anything: Codec<JsonValue> = {
  read: (value, at) => (checkDeep(value, at, at.limits.depth) ? (value as JsonValue) : UNUSABLE),
  write: (value, at) => (checkDeep(value, at, at.limits.depth) ? value : null),
  schema: { type: ['array', 'boolean', 'number', 'string', 'object'] },
};

function checkDeep(value: unknown, at: Trail, depth: number): boolean {
  const isBad =
    depth === 0 ||
    (typeof value === 'number' && !Number.isFinite(value)) ||
    (typeof value === 'string' && !isSound(value)) ||
    !['number', 'string', 'boolean', 'object'].includes(typeof value);
  if (isBad) {
    at.refuse(depth === 0 ? 'json.depth' : 'json.characters', value, depth === 0 ? { limit: at.limits.depth } : {});
    return false;
  }
  if (Array.isArray(value)) return value.every((member) => checkDeep(member, at, depth - 1));
  if (!isObject(value)) return true;
  return Object.entries(value).every(([key, member]) => checkDeep(key, at, depth) && checkDeep(member, at, depth - 1));
}

/** A record of values under names of the sender's choice. */
export function record<Word>(codec: Codec<Word>): Codec<Readonly<Record<string, Word>>> {
  const each = (all: object, one: (value: never, at: Trail) => unknown, at: Trail): Record<string, unknown> => {
    const entries = Object.entries(all);
    if (entries.length > at.limits.members) at.refuse('json.members', all, { count: entries.length, minimum: 0, limit: at.limits.members });
    const made: [string, unknown][] = [];
    for (const [key, value] of entries.slice(0, at.limits.members)) {
      at.enter(key.toWellFormed());
      made.push([checkIdentifier(key, at), one(value as never, at)]);
      at.leave();
    }
    return Object.fromEntries(made);
  };
  return {
    read: (value, at) => (isObject(value) ? (each(value, codec.read, at) as Record<string, Word>) : notA('object', value, at)),
    write: (words, at) => each(words, codec.write as (value: never, at: Trail) => unknown, at),
    schema: { type: 'object', additionalProperties: codec.schema },
  };
}
