/**
 * Why something was refused, left out or decided: a stable code and the values it speaks of.
 * Screens translate the code; the log keeps the reason as it is. A bare `false` never crosses a function's edge.
 */
export interface Reason {
  /** Stable, dotted, lower case: `stack.weight`, `reefer.no-plug`. */
  readonly code: string;
  /** Values named by the message of that code. */
  readonly params: Readonly<Record<string, string | number>>;
}

export function reason(code: string, params: Readonly<Record<string, string | number>> = {}): Reason {
  return { code, params };
}

/** A value, or the reasons there is none. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reasons: readonly Reason[] };

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });
export const refuse = <T>(...reasons: readonly Reason[]): Result<T> => ({ ok: false, reasons });
