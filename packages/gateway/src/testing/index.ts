/** For tests and figures: vehicles of a third party's at a broker, and a real Mosquitto. */
export { type Deck, type ForeignVehicle, startForeignVehicle } from './foreign-fleet.ts';
export type { ForeignEar } from './foreign-ear.ts';
export { startMosquitto } from './mosquitto.ts';
export { SiteMap } from '../fleet-control/site-map.ts';
export { vehiclesOf } from '../fleet-control/vehicle-config.ts';
