export type { Message, Outgoing } from './world/post.ts';
export type { CraneFigures, Statistics, TruckFigures, Violation } from './world/statistics.ts';
export { World, type WorldOptions } from './world/world.ts';
