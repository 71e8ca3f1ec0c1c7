import { columnsOfBoxes } from '@estiba/messages/frames';
import { compileLanes, type Site } from '@estiba/port';
import { BoxTable, Movers, PoseBuffers, YardStacks } from '@estiba/view';
import { boxesIn, machineRows, placesInSight, shipAlongside } from '../big-port.ts';

export interface Wish {
  readonly site: Site;
  readonly boxes: number;
  readonly seed: number;
  readonly frames: number;
}

/** What both pictures show: boxes, a ship, and machines of which a pose was heard twice, so that all of them are on their way. */
export function modelOf({ site, boxes: count, seed }: Wish) {
  const boxes = new BoxTable(columnsOfBoxes(boxesIn(site.blocks, count, seed)));
  const rows = machineRows(site);
  const graph = compileLanes(site);
  const movers = new Movers(
    site,
    graph,
    rows.map(({ id }) => id),
  );
  for (const row of rows) movers.set({ ...row, steps: ['s'] });
  const poses = new PoseBuffers(rows.length);
  movers.place(poses, 0);
  const cranes = rows.length - site.equipment.trucks.length;
  const places = placesInSight(site);
  rows.forEach((_, machine) => {
    const { x, y } = places[machine - cranes] ?? { x: movers.x[machine]!, y: movers.y[machine]! };
    const pose = { x, y, heading: movers.heading[machine]!, trolley: 10, hoist: 10 };
    // Across its lane: where it drives makes no difference to what it costs.
    for (const [at, way] of [
      [0, 0],
      [1_000_000, 15],
    ] as const)
      poses.note(machine, at, { ...pose, x: pose.x + way });
  });
  return { site, graph, boxes, stacks: new YardStacks(site.blocks, boxes), movers, poses, calls: [shipAlongside()] };
}
