import { type Reason, reason } from '@estiba/base';
import type { MachineCode } from './catalogue.ts';

/** What one JSON message may ask of memory, against senders that lie or break. */
export interface JsonLimits {
  /** UTF-8 bytes of the whole message (characters, where it comes as text). */
  readonly bytes: number;
  /** Members of one list or one object. */
  readonly members: number;
  /** Characters of one identifier. */
  readonly idLength: number;
  /** Nesting of values that are passed on as they are. */
  readonly depth: number;
}

export const JSON_LIMITS: JsonLimits = { bytes: 1_048_576, members: 10_000, idLength: 1_024, depth: 16 };

/** Problems and deviations kept of one message. */
const KEPT = 20;

export interface Tolerance {
  /** `null` counts as absent. */
  readonly nullIsAbsent: boolean;
  /** A time without zone is taken for UTC. */
  readonly assumeUtc: boolean;
}

export const STRICT: Tolerance = { nullIsAbsent: false, assumeUtc: false };

/** Where one is in a message while it is read or written, and what was found on the way. */
export class Trail {
  readonly limits: JsonLimits;
  readonly tolerance: Tolerance;
  readonly problems: Reason[] = [];
  readonly deviations: Reason[] = [];
  readonly #path: (string | number)[] = [];

  constructor(tolerance: Tolerance = STRICT, limits: JsonLimits = JSON_LIMITS) {
    this.tolerance = tolerance;
    this.limits = limits;
  }

  enter(step: string | number): void {
    this.#path.push(step);
  }

  leave(): void {
    this.#path.pop();
  }

  /** The message cannot be taken: says where, and what stands there. */
  refuse(code: MachineCode, value: unknown, params: Reason['params'] = {}): void {
    if (this.problems.length < KEPT) this.problems.push(this.#reason(code, value, params));
  }

  /** The message departs from its standard in a way that is let pass. */
  deviate(code: MachineCode, value: unknown, params: Reason['params'] = {}): void {
    if (this.deviations.length < KEPT) this.deviations.push(this.#reason(code, value, params));
  }

  /** Under `nullIsAbsent`: when all that was refused since then was null, it becomes deviations, and what holds it counts as absent. */
  forgiveNulls(since: number): boolean {
    const found = this.problems.slice(since);
    if (!this.tolerance.nullIsAbsent || !found.every(({ code }) => code === 'json.null')) return false;
    this.problems.length = since;
    for (const one of found) if (this.deviations.length < KEPT) this.deviations.push(one);
    return true;
  }

  #reason(code: MachineCode, value: unknown, params: Reason['params']): Reason {
    return reason(code, { path: pathText(this.#path), value: shortText(value), ...params });
  }
}

/** `nodeStates[3].nodeId`; the message itself is `$`. */
function pathText(path: readonly (string | number)[]): string {
  if (path.length === 0) return '$';
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');
}

const SHORT = 60;

/** A value in a few well-formed characters. */
function shortText(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, SHORT).toWellFormed());
  if (Array.isArray(value)) return `[${value.length}]`;
  if (typeof value === 'object' && value !== null) return `{${Object.keys(value).slice(0, 5).join(', ').slice(0, SHORT).toWellFormed()}}`;
  return String(value);
}
