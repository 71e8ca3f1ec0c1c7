import { milliseconds } from '@estiba/base';
import fc from 'fast-check';
import type { JsonValue } from '../../equipment.ts';

export const id = fc.string({ unit: 'grapheme', maxLength: 20 });
export const note = fc.string({ unit: 'grapheme', maxLength: 40 });
export const flag = fc.boolean();
export const count = fc.nat({ max: 0xffffffff });
export const instant = fc.integer({ min: 0, max: 253_402_300_799_999 }).map(milliseconds);

/** Any number but NaN, the infinities and -0, none of which JSON can say. */
export const real = (min = -1e12, max = 1e12) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);
export const angle = real(-Math.PI, Math.PI);

export const json: fc.Arbitrary<JsonValue> = fc
  .jsonValue({ maxDepth: 3 })
  .filter((value) => value !== null)
  .map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);

export const short = <Word>(one: fc.Arbitrary<Word>, minLength = 0) => fc.array(one, { minLength, maxLength: 3 });

type Shape<Word> = { readonly [Key in keyof Word]-?: fc.Arbitrary<Exclude<Word[Key], undefined>> };

/** An object whose members may be absent where the word lets them. */
export const some = <Word extends object>(shape: Shape<Word>, ...needed: (keyof Word & string)[]): fc.Arbitrary<Word> =>
  fc.record(shape as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: needed,
    noNullPrototype: true,
    // fast-check's type cannot say which words may be left out.
  }) as unknown as fc.Arbitrary<Word>;
