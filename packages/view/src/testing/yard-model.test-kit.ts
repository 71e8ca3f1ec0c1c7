import type { CallRow, MachineRow } from '@estiba/messages/frames';
import { compileLanes, isPocket, outlineOf } from '@estiba/port';
import { generateVessel } from '@estiba/port/generate';
import { YardStacks } from '../boxes/yard-stacks.ts';
import { themes } from '../palette/theme.ts';
import { Movers } from '../poses/movers.ts';
import { PoseBuffers } from '../poses/pose-buffers.ts';
import type { YardMapModel } from '../yard-map/model.ts';
import { filledYard, siteOf, tableOf } from './boxes.test-kit.ts';

export const machineRow = (id: string, kind: string, more: Partial<MachineRow> = {}): MachineRow => ({
  id,
  kind,
  block: null,
  home: null,
  call: null,
  technical: 'green',
  operational: 'automatic',
  link: 'online',
  barred: null,
  cell: null,
  charge: null,
  holding: [],
  steps: [],
  whyIdle: [],
  route: null,
  ...more,
});

export const vessel = generateVessel(5000);
export const outline = outlineOf(vessel);

export const callRow = (more: Partial<CallRow> = {}): CallRow => ({
  call: 'C1',
  vessel: 'class:5000',
  voyage: '012E',
  berth: 'BERTH1',
  bowAt: 320,
  outline,
  eta: 0,
  etd: null,
  phase: 'working',
  plan: null,
  cranes: ['STS1'],
  rotation: [],
  openLids: [],
  lashedBays: [],
  leftOut: [],
  whyLeftOut: [],
  without: [],
  planWanted: null,
  planFailed: null,
  toLoad: 0,
  queues: [{ crane: 'STS1', total: 10, started: 6, done: 5 }],
  ...more,
});

const site = siteOf('chancay');
const graph = compileLanes(site);

/** Chancay at work: half-full yard, one ship, all machines, as many trucks as wished, each in a pocket or on a road. */
export function modelOf(trucks = 50): { readonly model: YardMapModel; readonly poses: PoseBuffers } {
  const boxes = tableOf(filledYard(site.blocks, 0.5, 1));
  const cranes = [
    ...site.equipment.sts.map(({ id }) => machineRow(id, 'sts', { steps: ['s'] })),
    ...site.equipment.armg.map(({ id, block }) => machineRow(id, 'armg', { block })),
  ];
  const cells = [...Array(graph.count).keys()].filter((cell) => isPocket(graph.kind[cell]!));
  const fleet = Array.from({ length: trucks }, (_, i) =>
    machineRow(`T${i + 1}`, 'truck', { cell: graph.name[cells[i % cells.length]!]!, steps: i % 2 === 0 ? ['s'] : [] }),
  );
  const rows = [...cranes, ...fleet];
  const movers = new Movers(
    site,
    graph,
    rows.map(({ id }) => id),
  );
  for (const row of rows) movers.set(row);
  const poses = new PoseBuffers(rows.length);
  movers.place(poses, 0);
  const model: YardMapModel = {
    site,
    graph,
    boxes,
    stacks: new YardStacks(site.blocks, boxes),
    movers,
    theme: themes.light,
    calls: [callRow()],
    visitors: [],
    closedBerths: [],
    closedCells: [],
    heat: 'none',
    hasRoutes: false,
    selected: null,
    hovered: null,
  };
  return { model, poses };
}
