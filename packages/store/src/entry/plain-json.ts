const deepest = 100;

/**
 * Where in `value` something stands that JSON cannot say and a reader would therefore not get back: `undefined`, NaN, a Date, a Map, nesting beyond 100 levels …
 * The place is written like code (`.boxes[3].weight`); null when all of it is plain JSON. (−0 is let through: it is written and read as 0.)
 */
export function notJsonAt(value: unknown, depth = 0): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : '';
  if (typeof value !== 'object' || depth >= deepest) return '';
  if (Array.isArray(value)) return notInArray(value, depth);

  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return '';
  for (const key of Object.keys(value)) {
    const at = notJsonAt((value as Record<string, unknown>)[key], depth + 1);
    if (at !== null) return `.${key}${at}`;
  }
  return null;
}

function notInArray(values: readonly unknown[], depth: number): string | null {
  for (let index = 0; index < values.length; index++) {
    const at = notJsonAt(values[index], depth + 1);
    if (at !== null) return `[${index}]${at}`;
  }
  return null;
}
