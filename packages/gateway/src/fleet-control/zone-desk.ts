import type { Milliseconds } from '@estiba/base';
import type { Factsheet, VdaAction, VehicleState, ZoneSet } from '@estiba/messages/equipment';

/** A zone set, or the wish to use it, that a vehicle's state does not show is said again after this. */
const REPEAT = 10_000;

/** What a vehicle lacks of the site's zones. */
export type ZoneStep =
  | { readonly say: 'set'; readonly zoneSet: ZoneSet }
  | { readonly say: 'action'; readonly action: Omit<VdaAction, 'actionId'> };

/**
 * Brings the site's zone set to one vehicle (VDA 5050 3.0, 6.4.2): said on `zoneSet` while the vehicle's state has it not, then enabled by
 * `enableZoneSet`. Level against level: a vehicle that forgot it, or a gateway that restarted, comes to the same. Not retained: which sets a
 * vehicle has only its own state tells, and one it has already it must refuse (DUPLICATE_ZONE_SET).
 */
export class ZoneDesk {
  readonly #zoneSet: ZoneSet;
  #saidAt = Number.NEGATIVE_INFINITY;
  #asked: ZoneStep['say'] | null = null;

  constructor(zoneSet: ZoneSet) {
    this.#zoneSet = zoneSet;
  }

  /** What to say now; null when it has all, was told just now, or cannot do with RELEASE zones. */
  next(state: VehicleState, factsheet: Factsheet | null, now: Milliseconds): ZoneStep | null {
    const { zones, zoneSetId, mapId } = this.#zoneSet;
    const most = factsheet?.limits.arrays['zoneSet.zones'] ?? 0;
    if (factsheet?.type.supportedZones?.includes('RELEASE') !== true || (most > 0 && zones.length > most)) return null;
    const held = state.zoneSets.find((set) => set.zoneSetId === zoneSetId && set.mapId === mapId);
    if (held?.status === 'ENABLED') return null;
    const say = held === undefined ? 'set' : 'action';
    if (this.#asked === say && now - this.#saidAt < REPEAT) return null;
    this.#asked = say;
    this.#saidAt = now;
    if (say === 'set') return { say, zoneSet: this.#zoneSet };
    const parameters = [{ key: 'zoneSetId', value: zoneSetId }];
    return { say, action: { actionType: 'enableZoneSet', blockingType: 'NONE', parameters } };
  }
}
