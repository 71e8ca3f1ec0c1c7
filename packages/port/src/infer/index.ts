export { inferVessel, type VesselHeader } from './infer-vessel.ts';
