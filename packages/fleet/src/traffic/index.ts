export type { Grant } from './grants.ts';
export type { TruckPace } from './pace.ts';
export type { RouteWish } from './plan-route.ts';
export type { Proposal } from './proposal.ts';
export type { RouteRecord, TrafficRecord } from './rebuild.ts';
export { Traffic } from './traffic.ts';
export type { TrafficTruck } from './traffic-state.ts';
