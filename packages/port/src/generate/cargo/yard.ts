import { Random } from '@estiba/base';
import type { YardPosition } from '../../call/yard.ts';
import { type Container, type ContainerId, containerId } from '../../container/container.ts';
import { numberer } from './numbers.ts';
import { pickByShare } from './rotation.ts';

/** Where the load list stands, and what else stands in the same blocks. */
export interface GeneratedYard {
  readonly yard: ReadonlyMap<ContainerId, YardPosition>;
  readonly yardOthers: readonly { readonly id: ContainerId; readonly position: YardPosition }[];
}

/** Stacks of 1 to 5 boxes, 2.9 in the mean, and one more where a box that does not sail is set among them. */
const HEIGHTS = [1, 2, 3, 4, 5];
const HEIGHT_SHARES = [0.15, 0.25, 0.28, 0.2, 0.12];
const HIGHEST = 6;
/** Stacks with boxes for two ports, and boxes in the blocks that do not sail: as measured in an export yard. */
const MIXED_STACKS = 0.035;
const STAYING = 0.22;
/** Of those, the ones that stand among boxes that sail; the others have stacks of their own. */
const ASTRAY = 0.15;
/** Rows of a block, and its 40' bays. */
const ROWS = 10;
const BAYS = 20;

/** A stack in the making, bottom first; all of one length. */
type Stack = (Container | ContainerId)[];

/**
 * Stands the boxes of a load list in yard blocks as a terminal does: stacks of one length and, but for a few, one port, weights as they came;
 * among them and beside them boxes that do not sail. The same boxes and seed give the same yard.
 */
export function generateYard(containers: readonly Container[], seed: number): GeneratedYard {
  const random = new Random(seed);
  const number = numberer(random.fork());
  const taken = new Set<string>(containers.map((box) => box.id));
  const other = (): ContainerId => {
    let id = number().id;
    while (taken.has(id)) id = number().id;
    return id;
  };
  const groups = groupStacks(containers, random);
  mixPorts(groups, random);
  addOthers(groups, Math.round((containers.length * STAYING) / (1 - STAYING)), other, random);
  return place(groups, random);
}

/** Stacks by length, each of one port and kind. */
function groupStacks(containers: readonly Container[], random: Random): Map<boolean, Stack[]> {
  const kinds = new Map<string, Container[]>();
  for (const box of containers) {
    const kind = [box.sizeType.lengthFt, box.pod, box.reefer?.isActive === true, box.isEmpty].join(' ');
    kinds.set(kind, [...(kinds.get(kind) ?? []), box]);
  }
  const groups = new Map<boolean, Stack[]>([
    [true, []],
    [false, []],
  ]);
  for (const boxes of kinds.values()) {
    const isShort = boxes[0]?.sizeType.lengthFt === 20;
    random.shuffle(boxes);
    for (let i = 0; i < boxes.length; ) {
      const height = pickByShare(HEIGHTS, HEIGHT_SHARES, random);
      groups.get(isShort)?.push(boxes.slice(i, i + height));
      i += height;
    }
  }
  return groups;
}

/** Exchanges a box between two stacks for some of them. */
function mixPorts(groups: ReadonlyMap<boolean, Stack[]>, random: Random): void {
  for (const stacks of groups.values()) {
    for (let pair = 0; pair < (stacks.length * MIXED_STACKS) / 2; pair++) {
      const [a, b] = [random.pick(stacks), random.pick(stacks)];
      const [i, j] = [random.int(a.length), random.int(b.length)];
      [a[i], b[j]] = [b[j] as Container, a[i] as Container];
    }
  }
}

/** Some of the boxes that stay stand among those that sail, most in stacks of their own. */
function addOthers(groups: ReadonlyMap<boolean, Stack[]>, count: number, other: () => ContainerId, random: Random): void {
  const all = [...groups.values()].flat();
  for (let i = 0; i < count * ASTRAY && all.length > 0; i++) {
    const stack = random.pick(all);
    if (stack.length < HIGHEST) stack.splice(random.int(stack.length + 1), 0, other());
  }
  const sailing = all.length;
  for (let i = 0; i < count * (1 - ASTRAY) && sailing > 0; i += 3) groups.get(random.next() < 0.3)?.push([other(), other(), other()]);
}

/** Fills bays of one length, spread over as many blocks as are needed: 20' in odd yard bays, 40' and 45' in even ones. */
function place(groups: ReadonlyMap<boolean, Stack[]>, random: Random): GeneratedYard {
  const yard = new Map<ContainerId, YardPosition>();
  const yardOthers: { id: ContainerId; position: YardPosition }[] = [];
  const bays = [...groups].flatMap(([isShort, stacks]) =>
    chunk(random.shuffle(stacks), isShort ? 2 * ROWS : ROWS).map((bay) => ({ isShort, bay })),
  );
  const blocks = Math.max(1, Math.ceil(bays.length / BAYS));
  random.shuffle(bays).forEach(({ isShort, bay }, i) => {
    const block = `A${String(1 + (i % blocks)).padStart(2, '0')}`;
    const slot = 4 * Math.floor(i / blocks);
    bay.forEach((stack, s) => {
      const number = isShort ? slot + (s < ROWS ? 1 : 3) : slot + 2;
      stack.forEach((box, k) => {
        const position = { block, bay: number, row: 1 + (s % ROWS), tier: k + 1 };
        if (typeof box === 'string') yardOthers.push({ id: containerId(box), position });
        else yard.set(box.id, position);
      });
    });
  });
  return { yard, yardOthers };
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
