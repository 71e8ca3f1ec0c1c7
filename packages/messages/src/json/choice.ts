import { type Codec, isObject, notA, UNUSABLE } from './codec.ts';
import type { JsonSchema } from './json-schema.ts';

/** One of a list of names, the same in words and on the wire. */
export function oneOf<const Word extends string>(names: readonly Word[]): Codec<Word> {
  return named(Object.fromEntries(names.map((name) => [name, name])) as Record<Word, Word>);
}

/**
 * One of a list of names that the wire calls otherwise. `wire` says what each word is called; where several words share a name, the first is
 * read. `aliases` are other spellings, read with a deviation.
 */
export function named<Word extends string>(
  wire: Readonly<Record<Word, string>>,
  aliases: Readonly<Record<string, Word>> = {},
): Codec<Word> {
  const words = new Map<string, Word>();
  for (const [word, name] of Object.entries(wire) as [Word, string][]) if (!words.has(name)) words.set(name, word);
  const others = new Map<string, Word>(Object.entries(aliases));
  const names = [...words.keys()];
  return {
    read: (value, at) => {
      if (typeof value !== 'string') return notA('string', value, at);
      const word = words.get(value) ?? others.get(value);
      if (word === undefined) at.refuse('json.choice', value, { choices: names.join(', ') });
      else if (!words.has(value)) at.deviate('json.spelling', value, { choices: names.join(', ') });
      return word ?? UNUSABLE;
    },
    write: (word) => wire[word],
    schema: { enum: names },
  };
}

/** A name of an open list: those that the wire calls otherwise are translated, all others pass. */
export function renamed(codec: Codec<string>, wire: Readonly<Record<string, string>>): Codec<string> {
  const names = new Map(Object.entries(wire));
  const words = new Map([...names].map(([word, name]) => [name, word]));
  return {
    read: (value, at) => {
      const name = codec.read(value, at);
      return words.get(name) ?? name;
    },
    write: (word, at) => codec.write(names.get(word) ?? word, at),
    schema: codec.schema,
  };
}

type Variants<Word, Tag extends keyof Word> = {
  readonly [Name in Word[Tag] & string]: Codec<Omit<Extract<Word, Readonly<Record<Tag, Name>>>, Tag>>;
};

/** An object that says by one member of which kind it is. */
export function variant<Word extends object, Tag extends keyof Word & string>(
  tag: Tag,
  wireTag: string,
  variants: Variants<Word, Tag>,
): Codec<Word> {
  const all = new Map(Object.entries(variants)) as Map<string, Codec<object>>;
  const choices = [...all.keys()].join(', ');
  return {
    read: (value, at) => {
      if (!isObject(value)) return notA('object', value, at);
      const name = value[wireTag];
      const codec = typeof name === 'string' ? all.get(name) : undefined;
      if (codec !== undefined) return { [tag]: name, ...codec.read(value, at) } as Word;
      at.enter(wireTag);
      at.refuse('json.choice', name, { choices });
      at.leave();
      return UNUSABLE;
    },
    write: (word, at) => {
      const name = word[tag] as string;
      return { [wireTag]: name, ...(all.get(name)?.write(word, at) as object) };
    },
    schema: { type: 'object', oneOf: [...all].map(([name, codec]) => tagged(wireTag, name, codec.schema)) },
  };
}

const tagged = (tag: string, name: string, schema: JsonSchema): JsonSchema => ({
  ...schema,
  required: [tag, ...(schema.required ?? [])],
  properties: { [tag]: { const: name }, ...schema.properties },
});
