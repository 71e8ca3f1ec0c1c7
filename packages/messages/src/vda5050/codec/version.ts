import { type Codec, type Field, optional, required } from '../../json/codec.ts';
import { number } from '../../json/values.ts';
import type { Dialect } from '../dialect.ts';

/** One of two names of the same thing: that of 2.x, or that of 3.0. */
export const say = <Old, Three>({ version }: Dialect, old: Old, three: Three): Old | Three => (version === '3.0' ? three : old);

/** A member that the words let out and that this version asks for: without it the message cannot be written. */
export const demanded = <Word>(name: string, codec: Codec<Word>): Field<Word | undefined> =>
  required<Word | undefined>(name, codec as Codec<Word | undefined>);

/** A member that is read and never written. */
export const readOnly = <Word>(name: string, codec: Codec<Word>): Field<Word | undefined> => ({
  ...optional(name, codec),
  write: () => {},
});

/** An angle [rad]; what is written lies between -π and π. */
export const angle: Codec<number> = {
  ...number(),
  write: (word, at) => number().write(Math.abs(word) <= Math.PI ? word : Math.atan2(Math.sin(word), Math.cos(word)), at),
};

/** A number that counts as the nearer end where it lies beyond its range. */
export function clamped(minimum: number, maximum: number): Codec<number> {
  const plain = number();
  const clamp = (value: number) => Math.min(maximum, Math.max(minimum, value));
  return {
    read: (value, at) => clamp(plain.read(value, at)),
    write: (word, at) => plain.write(clamp(word), at),
    schema: { type: 'number', minimum, maximum },
  };
}
