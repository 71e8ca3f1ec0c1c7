/** A number as messages write it: point or comma, leading zeros, a sign before or after it. NaN when it is none. */
export function readNumber(text: string): number {
  const match = /^\s*([+-]?)(\d*)[.,]?(\d*)\s*(-?)\s*$/.exec(text);
  if (match === null || (match[2] === '' && match[3] === '')) return Number.NaN;
  const value = Number(`${match[2]}.${match[3]}`);
  return match[1] === '-' || match[4] === '-' ? -value : value;
}
