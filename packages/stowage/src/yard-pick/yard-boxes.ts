import type { Call, ContainerId, YardPosition } from '@estiba/port';

/** A box ashore that this planner knows: of the load list, or one that only stands in the way. */
export interface YardBox {
  readonly id: ContainerId;
  /** Absent for a box that is not in the yard yet. */
  readonly position: YardPosition | undefined;
}

/** The load list in its order, then every other box of the yard. A box's number is its place here. */
export function yardBoxesOf(call: Call): YardBox[] {
  const listed = new Set(call.loadList.map(({ id }) => id));
  const notListed = [...call.yard].filter(([id]) => !listed.has(id)).map(([id, position]) => ({ id, position }));
  return [...call.loadList.map(({ id }) => ({ id, position: call.yard.get(id) })), ...notListed, ...call.yardOthers];
}

/** Numbers of the boxes of each stack (one block, bay and row), from the ground up. */
export function yardStacksOf(boxes: readonly YardBox[]): Int32Array[] {
  const standing = boxes.flatMap(({ position }, box) => (position ? [{ box, position }] : []));
  const stacks = Map.groupBy(standing, ({ position: { block, bay, row } }) => `${bay} ${row} ${block}`);
  return [...stacks.values()].map((stack) =>
    Int32Array.from(
      stack.sort((a, b) => a.position.tier - b.position.tier),
      ({ box }) => box,
    ),
  );
}
