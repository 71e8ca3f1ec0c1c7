import type { Brand, Celsius, Kilograms, Millimetres } from '@estiba/base';
import type { DangerousGoods } from './dangerous-goods.ts';
import type { SizeType } from './size-type.ts';

/** The number painted on the box: ISO 6346 where it has one, else whatever the line calls it. Unique within a call. */
export type ContainerId = Brand<string, 'ContainerId'>;
/** A port by its UN/LOCODE, five letters: `PECHY` is Chancay. */
export type PortCode = Brand<string, 'PortCode'>;

export const containerId = (text: string): ContainerId => text as ContainerId;
export const portCode = (text: string): PortCode => text as PortCode;

/** One box as the port knows it: what it is, what it weighs, where it goes, what it needs. */
export interface Container {
  readonly id: ContainerId;
  readonly sizeType: SizeType;
  readonly isEmpty: boolean;
  readonly weight: Weight;
  /** Port of loading. */
  readonly pol: PortCode;
  /** Port of discharge. */
  readonly pod: PortCode;
  /** Final destination, where the line named one. */
  readonly destination?: PortCode;
  /** Line that carries the box, as coded by the sender (SMDG liner code). */
  readonly operator: string;
  readonly reefer?: Reefer;
  /** Every dangerous item in the box; empty for a harmless one. */
  readonly dangerousGoods: readonly DangerousGoods[];
  readonly outOfGauge?: OutOfGauge;
  /** Booking or bill-of-lading references, seals and free text, as received. */
  readonly references?: Readonly<Record<string, string>>;
}

/** Gross mass of the box and how far it can be trusted (SOLAS VI/2: only a verified gross mass may sail). */
export interface Weight {
  readonly gross: Kilograms;
  /** `vgm` verified (method 1 or 2), `declared` by the line, `estimated` by Estiba where nothing was given. */
  readonly source: 'vgm' | 'declared' | 'estimated';
  readonly vgmMethod?: 'SM1' | 'SM2';
}

/** A refrigerated box. One that is `isActive` needs a plug wherever it stands. */
export interface Reefer {
  readonly isActive: boolean;
  /** Set point; absent when the message gave none. */
  readonly setPoint?: Celsius;
}

/** How far the cargo sticks out of the box on each side (0 = not at all). */
export interface OutOfGauge {
  readonly overHeight: Millimetres;
  readonly overFront: Millimetres;
  readonly overRear: Millimetres;
  /** To port when stowed with doors aft. */
  readonly overLeft: Millimetres;
  /** To starboard when stowed with doors aft. */
  readonly overRight: Millimetres;
}
