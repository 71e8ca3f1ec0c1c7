export { VESSEL_CLASSES, type VesselClass, type VesselParticulars } from './particulars.ts';
export { generateVessel } from './vessel.ts';
export { type CallOptions, generateCall } from './cargo/call.ts';
export { type CargoOptions, generateCargo, type GeneratedCargo } from './cargo/cargo.ts';
export { generateYard, type GeneratedYard } from './cargo/yard.ts';
export { generateScenario, type ScenarioOptions } from './scenario/scenario.ts';
export type { ShipWish, Stow } from './scenario/ship-call.ts';
export { generateVoyage, type VoyageOptions } from './voyage/voyage.ts';
