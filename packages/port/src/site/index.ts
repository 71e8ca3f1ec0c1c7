export * from './equipment.ts';
export * from './find-pocket.ts';
export * from './kinematics.ts';
export { compileLanes } from './lanes/compile-lanes.ts';
export * from './lanes/lane-graph.ts';
export type { Berth, Block, Lane, PocketRow } from './layout.ts';
export { readSite } from './read-site.ts';
export { Site } from './site.ts';
export * from './yard-bays.ts';
