import type { Celsius } from '@estiba/base';

/** One dangerous item in a box (IMDG Code, chapter 3.1). */
export interface DangerousGoods {
  /** Class or division, with the compatibility letter for class 1: `3`, `2.1`, `1.4S`. */
  readonly imdgClass: string;
  /** UN number, four digits; absent when the message gave none. */
  readonly unNumber?: string;
  /** Subsidiary hazards, as classes. */
  readonly subsidiary: readonly string[];
  readonly packingGroup?: 'I' | 'II' | 'III';
  /** Closed-cup flash point. */
  readonly flashPoint?: Celsius;
  readonly isMarinePollutant?: boolean;
  /** Packed in limited quantities (IMDG 3.4): carried, but exempt from segregation. */
  readonly isLimitedQuantity?: boolean;
  /** The dangerous goods list demands this place; `any` when not said. */
  readonly stowage?: 'deck' | 'hold' | 'any';
  /** Emergency schedules: `F-E,S-D`. */
  readonly emergencySchedule?: string;
  /** Proper shipping name, technical name and other text about this item, as received. */
  readonly remarks?: string;
}
