export { laneMemory } from './lanes.ts';
export { serveLanes } from './serve-lanes.ts';
