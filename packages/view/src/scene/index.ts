export { attachInput } from './attach-input.ts';
export { daylightAt, hourAt } from './camera/daylight.ts';
export * from './camera/orbit.ts';
export { ChunkSet } from './chunks/chunk-set.ts';
export type { PlacedLabel } from './pick/place-labels.ts';
export { Twin, type TwinPart } from './twin.ts';
export type { TwinModel } from './twin-model.ts';
export { TwinScene } from './twin-scene.ts';
