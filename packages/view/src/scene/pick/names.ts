import { isAlongside, shipRect } from '../../yard-map/places.ts';
import { MACHINE_STATES } from '../../poses/machine-state.ts';
import { MOVER_KINDS, type MoverKind } from '../../poses/movers.ts';
import { TIER_HEIGHT } from '../chunks/yard-chunks.ts';
import type { TwinModel } from '../twin-model.ts';
import type { LabelPoint } from './place-labels.ts';

/** Names are shown from this near on, and stand so high over what they name, over the trolley's way of quay cranes [m]. Ships and blocks are landmarks; of a truck one wants to know when it is near. */
const REACH = { call: 6000, block: 2500, sts: 1800, armg: 600, truck: 280, other: 280 } as const;
const ABOVE = { call: 48, block: 6, sts: 24, armg: 24, truck: 5, other: 5 } as const;
/** What is wrong, or waits, is named from this near on [m]. */
const URGENT = 2500;
const FAULT = MACHINE_STATES.indexOf('fault');

/** Everything that may be named from where the camera is: what was asked for and what is wrong first, then landmarks, then machines. */
export function namesFrom(
  model: TwinModel,
  eye: { readonly x: number; readonly y: number; readonly z: number },
  waiting: ReadonlySet<string>,
  hasNames: boolean,
): LabelPoint[] {
  const isNear = ({ x, y }: LabelPoint, reach: number): boolean => Math.hypot(x - eye.x, y - eye.y, eye.z) < reach;
  const machines = machineNames(model, waiting).filter((point) => isNear(point, point.rank === 0 ? URGENT : REACH[point.kind]));
  if (!hasNames) return machines.filter(({ id }) => waiting.has(id));
  return [...machines, ...landmarks(model).filter((point) => isNear(point, REACH[point.kind]))];
}

function landmarks({ site, calls }: TwinModel): LabelPoint[] {
  const blocks = site.blocks.map((block): LabelPoint => {
    const [x, y] = [block.x + (block.bays * block.bayPitch) / 2, block.y + (block.rows * block.rowPitch) / 2];
    return { id: block.id, kind: 'block', rank: 1, x, y, z: block.tiers * TIER_HEIGHT + ABOVE.block };
  });
  const ships = calls.filter(isAlongside).map((call): LabelPoint => {
    const { x0, x1, y0, y1 } = shipRect(call);
    return { id: call.outline.name, kind: 'call', rank: 1, x: (x0 + x1) / 2, y: (y0 + y1) / 2, z: ABOVE.call };
  });
  return [...ships, ...blocks];
}

function machineNames({ movers, site }: TwinModel, waiting: ReadonlySet<string>): LabelPoint[] {
  const points: LabelPoint[] = [];
  const lift = new Map(site.equipment.sts.map(({ id, liftHeightMetres }) => [id, liftHeightMetres]));
  for (let machine = 0; machine < movers.count; machine++) {
    if (movers.isPlaced[machine] === 0) continue;
    const id = movers.ids[machine]!;
    const kind: MoverKind = MOVER_KINDS[movers.kind[machine]!]!;
    const rank = waiting.has(id) || movers.state[machine] === FAULT ? 0 : kind === 'sts' ? 1 : 2;
    points.push({ id, kind, rank, x: movers.x[machine]!, y: movers.y[machine]!, z: (lift.get(id) ?? 0) + ABOVE[kind] });
  }
  return points;
}
