import { DEFAULT_SEPARATORS } from './separators.ts';

/** One data element to write: a text, or components, of which trailing empty ones are left out. */
export type Element = string | readonly (string | undefined)[];

/** Writes one segment with the default separators, without its terminator. Trailing empty elements are left out. */
export function segmentText(tag: string, ...elements: readonly Element[]): string {
  let last = elements.length - 1;
  const texts = elements.map(elementText);
  while (last >= 0 && texts[last] === '') last--;
  let text = tag;
  for (let i = 0; i <= last; i++) text += `+${texts[i]}`;
  return text;
}

function elementText(element: Element): string {
  if (typeof element === 'string') return escaped(element);
  let last = element.length - 1;
  while (last >= 0 && (element[last] ?? '') === '') last--;
  let text = '';
  for (let i = 0; i <= last; i++) text += (i === 0 ? '' : ':') + escaped(element[i] ?? '');
  return text;
}

/** Puts the release character before service characters; control characters become blanks, trailing blanks go. */
function escaped(text: string): string {
  if (/^[A-Za-z0-9.,\-/ ()]*[A-Za-z0-9.,\-/()]$/.test(text)) return text;
  return text
    .replace(/\p{Cc}/gu, ' ')
    .trimEnd()
    .replace(/[?+:']/g, '?$&');
}

/** The same segment text as received under other separators, rewritten for the default ones. */
export function withDefaultSeparators(text: string, given: typeof DEFAULT_SEPARATORS): string {
  const { component, element, release, terminator } = DEFAULT_SEPARATORS;
  if (given.component === component && given.element === element && given.release === release && given.terminator === terminator)
    return text;
  let written = '';
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] as string;
    if (mark === given.release && given.release !== '') written += escapedMark(text[++i] ?? '');
    else if (mark === given.element) written += element;
    else if (mark === given.component) written += component;
    else written += escapedMark(mark);
  }
  return written;
}

const escapedMark = (mark: string): string => (/[?+:']/.test(mark) ? `?${mark}` : mark);

/** A number as EDIFACT writes it: at most `decimals` places, no exponent, no trailing zeros. */
export function numberText(value: number, decimals = 3): string {
  const text = value.toFixed(decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
