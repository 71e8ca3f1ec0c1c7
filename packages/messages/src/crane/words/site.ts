import type { Milliseconds } from '@estiba/base';
import type { MachineFault, OperationalStatus, OrderReport, TechnicalStatus } from './state.ts';

/** A road truck as the gate sees it; it stays in the list until the order about it is cleared or it is gone and told `Clear`. */
export interface GateVisitor {
  readonly visitor: string;
  readonly purpose: 'deliver' | 'collect';
  readonly phase: 'at-gate' | 'inside' | 'at-exchange' | 'leaving' | 'gone';
  /** The box it brings or wants. */
  readonly box: string;
  /** The exchange place it stands at, where something there sees it: `B03.V.21`. */
  readonly cell?: string;
  /** ISO 6346, as seen on a box that is brought. */
  readonly sizeType?: string;
  readonly grossKg?: number;
  readonly isFull?: boolean;
}

/** What a gate publishes on `state`. */
export interface GateState {
  readonly technical: TechnicalStatus;
  readonly operational: OperationalStatus;
  readonly visitors: readonly GateVisitor[];
  readonly orders: readonly OrderReport[];
  readonly faults: readonly MachineFault[];
}

/** What a ship (her agent, her pilot, AIS) publishes on `state`; her id in the topic is the call. */
export interface ShipState {
  readonly phase: 'approaching' | 'alongside' | 'sailed';
  /** Quay metre of the bow, where she lies or was told to lie. */
  readonly bowAt?: number;
  /** When the berth is hers, as she was told; while she approaches. */
  readonly eta?: Milliseconds;
}

/** What a weather mast publishes on `state`. */
export interface WeatherState {
  /** Mean of ten minutes and greatest gust in them [m/s]. */
  readonly wind: number;
  readonly gust: number;
  /** Significant wave height [m]. */
  readonly swell?: number;
  /** [m] */
  readonly visibility?: number;
}
