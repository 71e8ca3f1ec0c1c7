import { type Reason, type Result, reason, refuse, succeed } from '@estiba/base';

/** The parts of a container number (ISO 6346:2022, section 3). */
export interface Iso6346 {
  /** Owner code, three letters: `HLX`. */
  readonly owner: string;
  /** Category: `U` freight container, `J` detachable equipment, `Z` trailer or chassis. */
  readonly category: 'U' | 'J' | 'Z';
  /** Serial number, six digits. */
  readonly serial: string;
  readonly checkDigit: number;
}

const FORM = /^[A-Z]{3}[A-Z]\d{6}\d$/;

/** A = 10, B = 12 … Z = 38: multiples of 11 are passed over (ISO 6346, annex A). */
const LETTER_VALUES = Uint8Array.from({ length: 26 }, (_, i) => 10 + i + Math.floor((i + 9) / 10));

/**
 * Check digit of the first ten characters (four letters, six digits) of a container number (ISO 6346, annex A):
 * the weighted sum modulo 11, where 10 counts as 0. Characters other than A–Z and 0–9 give NaN.
 */
export function checkDigitOf(tenCharacters: string): number {
  let sum = 0;
  for (let i = 0; i < 10; i++) {
    const code = tenCharacters.charCodeAt(i);
    if (code >= 48 && code <= 57) sum += (code - 48) << i;
    else if (code >= 65 && code <= 90) sum += (LETTER_VALUES[code - 65] as number) << i;
    else return Number.NaN;
  }
  return (sum % 11) % 10;
}

/** Is this a container number with the right form, category and check digit? */
export function isIso6346(text: string): boolean {
  if (!FORM.test(text)) return false;
  const category = text[3];
  return (category === 'U' || category === 'J' || category === 'Z') && text.charCodeAt(10) - 48 === checkDigitOf(text);
}

/**
 * Reads a container number. Refused with `iso6346.form` (not four letters and seven digits), `iso6346.category`
 * (fourth letter not U, J or Z) or `iso6346.check-digit` (params `given`, `expected`).
 */
export function parseIso6346(text: string): Result<Iso6346> {
  if (!FORM.test(text)) return refuse(reason('iso6346.form', { id: text }));
  const category = text[3] as string;
  const given = text.charCodeAt(10) - 48;
  const expected = checkDigitOf(text);
  const reasons: Reason[] = [];
  if (!isCategory(category)) reasons.push(reason('iso6346.category', { id: text, category }));
  if (given !== expected) reasons.push(reason('iso6346.check-digit', { id: text, given, expected }));
  if (reasons.length > 0 || !isCategory(category)) return refuse(...reasons);
  return succeed({ owner: text.slice(0, 3), category, serial: text.slice(4, 10), checkDigit: given });
}

function isCategory(letter: string): letter is Iso6346['category'] {
  return letter === 'U' || letter === 'J' || letter === 'Z';
}
