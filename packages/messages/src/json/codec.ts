import type { JsonObject, JsonSchema } from './json-schema.ts';
import type { Trail } from './trail.ts';

/**
 * How one value stands in JSON: reading checks it, writing makes it, the schema tells others. One description serves all three, so that
 * they cannot disagree. `read` gives something unusable where it refuses; whoever began the reading looks at the trail's problems first.
 */
export interface Codec<Word> {
  readonly read: (value: unknown, at: Trail) => Word;
  readonly write: (word: Word, at: Trail) => unknown;
  readonly schema: JsonSchema;
}

/** A member of an object: under which name it stands, and whether it must. */
export interface Field<Word> {
  readonly read: (owner: JsonObject, at: Trail) => Word;
  readonly write: (word: Word, into: Record<string, unknown>, at: Trail) => void;
  /** Null for what has no place in this version. */
  readonly wire: { readonly name: string; readonly isRequired: boolean; readonly schema: JsonSchema } | null;
}

export const UNUSABLE = undefined as never;

/** A member that must be there. */
export function required<Word>(name: string, codec: Codec<Word>): Field<Word> {
  return {
    read: (owner, at) => {
      const value = owner[name];
      at.enter(name);
      const word = value === undefined || value === null ? missing(value, at) : codec.read(value, at);
      at.leave();
      return word as Word;
    },
    write: (word, into, at) => put(name, codec, word, into, at),
    wire: { name, isRequired: true, schema: codec.schema },
  };
}

function missing(value: unknown, at: Trail): undefined {
  at.refuse(value === null ? 'json.null' : 'json.missing', value);
}

function put<Word>(name: string, codec: Codec<Word>, word: Word, into: Record<string, unknown>, at: Trail): void {
  at.enter(name);
  into[name] = codec.write(word, at);
  at.leave();
}

/** A member that may be absent; then the word has no such member either. */
export function optional<Word>(name: string, codec: Codec<Word>): Field<Word | undefined> {
  return {
    read: (owner, at) => {
      const value = owner[name];
      if (value === undefined) return undefined;
      at.enter(name);
      const word = value === null ? absentAsNull(at) : readOrForgive(codec, value, at);
      at.leave();
      return word;
    },
    write: (word, into, at) => {
      if (word !== undefined) put(name, codec, word, into, at);
    },
    wire: { name, isRequired: false, schema: codec.schema },
  };
}

function absentAsNull(at: Trail): undefined {
  if (at.tolerance.nullIsAbsent) at.deviate('json.null', null);
  else at.refuse('json.null', null);
}

function readOrForgive<Word>(codec: Codec<Word>, value: unknown, at: Trail): Word | undefined {
  const before = at.problems.length;
  const word = codec.read(value, at);
  return at.problems.length > before && at.forgiveNulls(before) ? undefined : word;
}

/** A member that may be absent and then means the fallback. A fallback that is an empty list is not written. */
export function defaulted<Word>(name: string, codec: Codec<Word>, fallback: Word): Field<Word> {
  const field = optional(name, codec);
  const isList = Array.isArray(fallback);
  return {
    read: (owner, at) => field.read(owner, at) ?? fallback,
    write: (word, into, at) => {
      if (!(isList && (word as readonly unknown[]).length === 0)) put(name, codec, word, into, at);
    },
    wire: field.wire,
  };
}

/** A member that must be there, but that this sender never says: it is taken for granted, with a deviation. */
export function assumed<Word>(name: string, codec: Codec<Word>, assumption: Word): Field<Word> {
  const field = optional(name, codec);
  return {
    read: (owner, at) => {
      const word = field.read(owner, at);
      if (word !== undefined) return word;
      at.enter(name);
      at.deviate('json.assumed', undefined);
      at.leave();
      return assumption;
    },
    write: (word, into, at) => put(name, codec, word, into, at),
    wire: { name, isRequired: true, schema: codec.schema },
  };
}

/** A word that has no place on this wire: read as the fallback, not written. */
export const unsaid = <Word>(fallback: Word): Unsaid<Word> => ({ read: () => fallback, write: () => {}, wire: null });

/** Fits wherever its fallback does: what it is given to write does not matter. */
interface Unsaid<Word> {
  readonly read: () => Word;
  readonly write: (word: unknown) => void;
  readonly wire: null;
}

export type Fields<Word> = { readonly [Key in keyof Word]-?: Field<Word[Key]> };

/** An object; members it does not name are left unread. */
export function object<Word extends object>(fields: Fields<Word>): Codec<Word> {
  // `Object.entries` forgets which name goes with which field.
  const entries = Object.entries(fields) as unknown as readonly (readonly [keyof Word & string, Field<unknown>])[];
  return {
    read: (value, at) => {
      if (!isObject(value)) return notA('object', value, at);
      const word: Record<string, unknown> = {};
      for (const [key, field] of entries) {
        const part = field.read(value, at);
        if (part !== undefined) word[key] = part;
      }
      return word as Word;
    },
    write: (word, at) => {
      const into: Record<string, unknown> = {};
      for (const [key, field] of entries) field.write(word[key], into, at);
      return into;
    },
    schema: objectSchema(entries.flatMap(([, field]) => (field.wire === null ? [] : [field.wire]))),
  };
}

function objectSchema(members: readonly NonNullable<Field<unknown>['wire']>[]): JsonSchema {
  return {
    type: 'object',
    required: members.filter((member) => member.isRequired).map((member) => member.name),
    properties: Object.fromEntries(members.map((member) => [member.name, member.schema])),
  };
}

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

export function notA(type: string, value: unknown, at: Trail): never {
  at.refuse('json.type', value, { type });
  return UNUSABLE;
}

/** The same JSON in other words. `toWord` sees only what was read without a problem. */
export function mapped<Inner, Word>(
  codec: Codec<Inner>,
  toWord: (inner: Inner, at: Trail) => Word,
  fromWord: (word: Word, at: Trail) => Inner,
): Codec<Word> {
  return {
    read: (value, at) => {
      const before = at.problems.length;
      const inner = codec.read(value, at);
      return at.problems.length > before ? UNUSABLE : toWord(inner, at);
    },
    write: (word, at) => codec.write(fromWord(word, at), at),
    schema: codec.schema,
  };
}

/** The same codec, with a sentence in its schema for whoever writes the other side. */
export const described = <Word>(description: string, codec: Codec<Word>): Codec<Word> => ({
  ...codec,
  schema: { description, ...codec.schema },
});

/** The codec of one member, standing under a name of its own: `{ "order": … }`. */
export function under<Word>(name: string, codec: Codec<Word>): Codec<Word> {
  return mapped(
    object<{ only: Word }>({ only: required(name, codec) }),
    (inner) => inner.only,
    (word) => ({ only: word }),
  );
}
