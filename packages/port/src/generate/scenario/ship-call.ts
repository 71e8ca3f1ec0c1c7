import { type Milliseconds, milliseconds, Random } from '@estiba/base';
import type { StowedContainer } from '../../call/call.ts';
import { outlineOf, type ShipOutline } from '../../call/ship-outline.ts';
import type { Container, PortCode } from '../../container/container.ts';
import type { ScenarioCall } from '../../scenario/scenario.ts';
import type { Site } from '../../site/site.ts';
import type { VesselProfile } from '../../vessel/profile.ts';
import { generateCargo } from '../cargo/cargo.ts';
import { HOME } from '../cargo/rotation.ts';
import type { VesselClass } from '../particulars.ts';
import { generateVessel } from '../vessel.ts';

/** One ship asked of a scenario. */
export interface ShipWish {
  readonly vessel: VesselClass;
  readonly berth: string;
  /** Hours from the scenario's start to her arrival. */
  readonly afterHours: number;
  /** TEU aboard at departure, as a share of the ship's. */
  readonly utilisation: number;
  readonly ports: number;
  /** Boxes loaded and discharged at the most; absent: as many as such a ship usually works. */
  readonly loads?: number;
  readonly discharges?: number;
  /** Quay cranes meant for her. */
  readonly cranes: readonly string[];
}

/** Stows what is aboard on arrival: a planner, passed in by whoever has one. A box it leaves out is not aboard. */
export type Stow = (vessel: VesselProfile, containers: readonly Container[], rotation: readonly PortCode[]) => readonly StowedContainer[];

/** A call with cargo aboard and load list. `fresh` gives a box another number where its own is taken. */
export function shipCall(
  site: Site,
  wish: ShipWish,
  number: number,
  start: Milliseconds,
  seed: number,
  stow: Stow,
  fresh: (box: Container) => Container,
): ScenarioCall {
  const vessel = generateVessel(wish.vessel);
  const cargo = generateCargo({ vessel, utilisation: wish.utilisation, ports: wish.ports, seed });
  const here = site.port as PortCode;
  const atHome = (box: Container): Container =>
    fresh({ ...box, pol: box.pol === HOME ? here : box.pol, pod: box.pod === HOME ? here : box.pod });
  const random = new Random(seed);
  const discharge = cargo.discharge.map((box, i) =>
    i < (wish.discharges ?? Number.POSITIVE_INFINITY) ? box : { ...box, pod: random.pick(cargo.rotation) },
  );
  const aboard = [...cargo.onward, ...discharge].map(atHome);
  const arrival = stow(vessel, aboard, [here, ...cargo.rotation]);
  const outline = outlineOf(vessel);
  return {
    call: `${site.port.slice(2)}-${new Date(start).getUTCFullYear()}-${String(number).padStart(4, '0')}`,
    vessel: `class:${wish.vessel}`,
    voyage: `${String(number % 1000).padStart(3, '0')}N`,
    rotation: cargo.rotation,
    eta: milliseconds(start + wish.afterHours * 3_600_000),
    berth: wish.berth,
    bowAt: bowAt(site, wish.berth, vessel, outline),
    draught: vessel.particulars.designDraft,
    cranes: wish.cranes,
    outline,
    arrival,
    loadList: cargo.loadList.slice(0, wish.loads).map(atHome),
  };
}

/** A ship lies in the middle of her berth, within the quay when she is longer, and where the cranes' rails reach her first and last bay. */
function bowAt(site: Site, name: string, vessel: VesselProfile, { bays }: ShipOutline): number {
  const berth = site.berths.find(({ id }) => id === name);
  if (berth === undefined)
    throw new RangeError(`shipCall: ${site.id} has no berth ${name}. Maybe one of ${site.berths.map(({ id }) => id).join(', ')}.`);
  const { loa } = vessel.particulars;
  if (loa > site.quay.length)
    throw new RangeError(`shipCall: a ship of ${loa} m at a quay of ${site.quay.length} m. Maybe a smaller class.`);
  const middle = (berth.from + berth.to) / 2;
  const cranes = site.equipment.sts.filter(({ kind }) => kind === 'sts');
  const least = Math.min(...cranes.map(({ from }) => from)) + Math.max(...bays.map(({ fromBow }) => fromBow));
  const most = Math.max(...cranes.map(({ to }) => to)) + Math.min(...bays.map(({ fromBow }) => fromBow));
  const bow = Math.min(Math.max(middle + loa / 2, loa), site.quay.length);
  if (least > most) return Math.round(bow);
  return Math.min(Math.max(Math.round(bow), Math.ceil(least)), Math.floor(most));
}
