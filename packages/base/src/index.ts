export * from './anytime.ts';
export type { Brand } from './brand.ts';
export type { Clock } from './clock.ts';
export { csv, csvLine } from './csv.ts';
export { Random } from './random.ts';
export * from './reason.ts';
export * from './units.ts';
