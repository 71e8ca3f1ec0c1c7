import type { Site } from '@estiba/port';
import { type Dialect, DIALECTS, type VehicleAddress, vehicleAddress } from '@estiba/messages/equipment';

/** Interface names vehicles use: the custom before 3.0, and from 3.0 on; each vehicle is answered under the one it used last. */
export const INTERFACES: readonly string[] = ['uagv', 'vda5050'];

/** One vehicle as the site describes it. */
export interface VehicleConfig {
  /** Its name in the terminal; also its serial number. */
  readonly id: string;
  readonly address: VehicleAddress;
  readonly dialect: Dialect;
  /** Cell it has to itself. */
  readonly home: string;
}

/** Vehicles in service, in the order of the site. A dialect nobody knows by its name is the generic one of the vehicle's version. */
export function vehiclesOf(site: Site, dialects: Readonly<Record<string, Dialect>> = DIALECTS): readonly VehicleConfig[] {
  const byName = new Map(Object.entries(dialects));
  return site.equipment.trucks
    .filter((truck) => truck.isInService)
    .map(({ id, home, vda5050 }) => {
      const generic: Dialect = DIALECTS[`generic-${vda5050.version}`];
      const named = byName.get(vda5050.dialect ?? generic.name) ?? generic;
      const dialect: Dialect = { ...named, version: vda5050.version };
      return { id, home, dialect, address: vehicleAddress(vda5050.version, vda5050.manufacturer, id) };
    });
}
