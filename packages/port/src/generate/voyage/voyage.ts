import { metres, milliseconds, Random } from '@estiba/base';
import type { StowedContainer } from '../../call/call.ts';
import type { Container, PortCode } from '../../container/container.ts';
import type { VesselProfile } from '../../vessel/profile.ts';
import type { Voyage, VoyagePort } from '../../voyage/voyage.ts';
import { cranesFor } from '../cargo/call.ts';
import { HOME, rotationOf } from '../cargo/rotation.ts';
import { generateYard } from '../cargo/yard.ts';
import type { VesselClass } from '../particulars.ts';
import { generateVessel } from '../vessel.ts';
import { forecastOf } from './forecast.ts';
import { drawLists } from './lists.ts';

/** What is asked of a generated voyage. */
export interface VoyageOptions {
  readonly vessel: VesselClass | VesselProfile;
  /** TEU aboard at every departure but the last, as a share of the ship's. */
  readonly utilisation: number;
  /** Ports planned, Chancay first: 2 to 11. */
  readonly ports: number;
  readonly seed: number;
  /** Quay cranes at every port; absent: as many as such a ship usually gets. */
  readonly cranes?: number;
  /** What later ports load is a forecast by class, not a list of boxes. */
  readonly isForecast?: boolean;
  /** Stows what is aboard on arrival: a planner, passed in by whoever has one. Absent: the ship comes empty. */
  readonly stow?: (vessel: VesselProfile, containers: readonly Container[], rotation: readonly PortCode[]) => readonly StowedContainer[];
}

/** Work begins on 1 December 2026, 11:00 UTC; a port follows another after four days. */
const WORK_START = Date.UTC(2026, 11, 1, 11);
const BETWEEN_PORTS = 4 * 24 * 3_600_000;
/** Chancay's berths are 17.8 m deep; with water under the keel. Others are taken to be as deep. */
const BERTH_DRAFT = metres(17);

/**
 * A voyage in the manner of Ding and Chou (2015): at every port but the last the ship is filled anew to the utilisation asked for, with boxes
 * for the ports still to come in random shares; at the last everything leaves. The same options give the same voyage.
 *
 * @throws RangeError for a utilisation outside 0..1, or another number of ports than 2 to 11.
 */
export function generateVoyage(options: VoyageOptions): Voyage {
  const vessel = typeof options.vessel === 'number' ? generateVessel(options.vessel) : options.vessel;
  const { utilisation, seed, isForecast = false, stow } = options;
  const random = new Random(seed);
  const route = [HOME, ...rotationOf(options.ports - 1)];
  const { aboard, lists } = drawLists({ vessel, utilisation, isLaden: stow !== undefined, route, random });
  const cranes = cranesFor(vessel, options.cranes);
  const ports = route.map((port, at): VoyagePort => {
    const list = lists[at] ?? [];
    const isKnown = at === 0 || !isForecast;
    return {
      port,
      loadList: isKnown ? list : [],
      expected: isKnown ? [] : forecastOf(list),
      ...(at === 0 ? generateYard(list, seed) : { yard: new Map(), yardOthers: [] }),
      cranes,
      tanks: new Map(),
      limits: { maxDraft: BERTH_DRAFT, workStart: milliseconds(WORK_START + at * BETWEEN_PORTS) },
    };
  });
  return {
    id: `CHY-2026-V${String(seed).padStart(4, '0')}`,
    vessel,
    voyage: `${String(seed % 1000).padStart(3, '0')}N`,
    arrival: stow?.(vessel, aboard, route) ?? [],
    tanks: new Map(),
    ports,
    beyond: [],
  };
}
