import type { Brand } from './brand.ts';

/** Mass in kilograms. */
export type Kilograms = Brand<number, 'kg'>;
/** Mass in metric tonnes (1,000 kg). */
export type Tonnes = Brand<number, 't'>;
/** Length in metres. */
export type Metres = Brand<number, 'm'>;
/** Length in millimetres, the unit container dimensions are given in. */
export type Millimetres = Brand<number, 'mm'>;
/** Temperature in degrees Celsius. */
export type Celsius = Brand<number, '°C'>;
/** A point in time (UTC) or a duration, in milliseconds. */
export type Milliseconds = Brand<number, 'ms'>;

export const kilograms = (value: number): Kilograms => value as Kilograms;
export const tonnes = (value: number): Tonnes => value as Tonnes;
export const metres = (value: number): Metres => value as Metres;
export const millimetres = (value: number): Millimetres => value as Millimetres;
export const celsius = (value: number): Celsius => value as Celsius;
export const milliseconds = (value: number): Milliseconds => value as Milliseconds;
