import { type Reason, reason } from '@estiba/base';

/** How much of a wrong value is shown. */
const SHOWN = 60;

/** A reason why a file is refused: where (JSON pointer), what stands there and what may be wrong. */
export function disagreement(code: string, path: string, value: unknown, advice: string): Reason {
  return reason(code, { path: path === '' ? '/' : path, value: shown(value), advice });
}

/** A short text of any value: numbers and short texts whole, the rest cut. */
function shown(value: unknown): string | number {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = String(value);
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}
