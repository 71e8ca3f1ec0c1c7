export { VESSEL_CLASSES, type VesselClass, type VesselParticulars } from './particulars.ts';
export { generateVessel } from './vessel.ts';
