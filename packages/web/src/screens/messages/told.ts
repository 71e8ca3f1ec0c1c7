import type { Reason } from '@estiba/base';
import type { BoxFlag } from '@estiba/messages/frames';

export type Severity = 'error' | 'warning' | 'info';

/** What `/reading` tells of a file. */
export interface Finding extends Reason {
  readonly severity: Severity;
  readonly line: number;
  readonly segment: number;
  readonly sentence: string;
}

export interface ReadBox {
  readonly box: string;
  readonly type: string;
  /** BBBRRTT, or what stood where a slot should be. */
  readonly slot: string | null;
  readonly pol: string;
  readonly pod: string;
  readonly kg: number;
  readonly line: string;
  readonly isEmpty: boolean;
  readonly handling: string | null;
  readonly flags: readonly BoxFlag[];
  readonly temperature: number | null;
  readonly imdg: string;
  readonly at: number;
  readonly segment: number;
}

export interface ReadMessage {
  readonly type: string;
  readonly version: string;
  readonly reference: string;
  readonly document: string;
  readonly function: string;
  readonly ship: string;
  readonly voyage: string;
  readonly port: string | null;
  readonly next: string | null;
  readonly prepared: number | null;
  readonly groups: number;
  readonly boxes: number;
  readonly setAside: number;
  readonly shown: readonly ReadBox[];
  readonly calls: readonly string[];
}

export interface Reading {
  readonly isEdifact: boolean;
  readonly bytes: number;
  readonly sender: string | null;
  readonly recipient: string | null;
  readonly messages: readonly ReadMessage[];
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Boxes that are asked for one by one: more than the largest ship carries. */
export const MOST_BOXES = 30_000;
/** What the server takes at most [bytes]. */
export const LARGEST = 16 * 1024 * 1024;
