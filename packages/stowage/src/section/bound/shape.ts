import { slots } from '../kernel/column.ts';
import type { Room, RoomSide } from '../kernel/room.ts';

/** What the bound knows of a stack: how many boxes of each length can stand in it together, and what that fills. */
export interface Shape {
  readonly room: Room;
  /** Stacks of this shape, and how many. */
  readonly stacks: readonly number[];
  readonly count: number;
  /** The same for shapes that differ in nothing but where they stand and what goods their neighbours keep out. */
  readonly form: string;
  readonly mostTwenties: number;
  readonly mostForties: number;
  /** Fewest plug slots filled by `k` 20' and `m` 40' boxes, at `k * (mostForties + 1) + m`; -1 where they do not fit. */
  readonly plugs: Int16Array;
  readonly heights: Heights;
  /** Most 40' boxes of more than the least height among them. */
  readonly mostTall: Int16Array;
  /** 1 for the classes of boxes that a case keeps out of stacks of this shape; absent where it keeps out none. */
  readonly without?: Uint8Array;
}

/** Heights that boxes have, in centimetres. */
export interface Heights {
  readonly twenty: number;
  readonly forty: number;
  /** Least height of a 40' box above `forty`; 0 if all have the same. */
  readonly tall: number;
}

/** Stacks of one shape are taken together, unless their neighbours matter (`isApart`). */
export function shapesOf(rooms: readonly Room[], heights: Heights, isApart: boolean): Shape[] {
  const shapes = new Map<string, Shape & { count: number; stacks: number[] }>();
  for (const room of rooms) {
    const { fore, aft, fortyCap, plugs, weight, podsAboard, isNew, barred } = room;
    const key = [fore, aft].map((side) => [side.base, side.cap, side.limit, side.height]);
    const form = JSON.stringify([key, [...fortyCap], [...plugs], weight, isNew ? 0 : [...podsAboard], isNew]);
    const whole = `${form} ${barred} ${isApart ? room.stack : 0}`;
    const known = shapes.get(whole);
    if (known) {
      known.count++;
      known.stacks.push(room.stack);
    } else {
      const shape = shapeOf(room, heights);
      if (shape.mostTwenties + shape.mostForties > 0) shapes.set(whole, { ...shape, form, stacks: [room.stack] });
    }
  }
  return [...shapes.values()];
}

function shapeOf(room: Room, heights: Heights): Omit<Shape, 'form'> {
  const { fore, aft, fortyCap } = room;
  const mostTwenties = fore.cap + aft.cap;
  const mostForties = Math.max(...Array.from(fortyCap, (cap, level) => Math.min(cap, fortiesFrom(room, heights, level))));
  const width = mostForties + 1;
  const plugs = new Int16Array((mostTwenties + 1) * width).fill(-1);
  const mostTall = new Int16Array((mostTwenties + 1) * width);
  for (let k = 0; k <= mostTwenties; k++)
    for (let onFore = Math.max(0, k - aft.cap); onFore <= Math.min(fore.cap, k); onFore++) {
      const onAft = k - onFore;
      const isLevel = fore.base + onFore === aft.base + onAft;
      let filled = fore.plugsWithin[onFore]! + aft.plugsWithin[onAft]!;
      const level = fore.base + onFore;
      const room40 = isLevel ? fortyCap[level]! : 0;
      for (let m = 0; m <= room40; m++) {
        if (m > 0) filled += slots(room.plugs[level + m - 1]!);
        const left = Math.min(fore.height - onFore * heights.twenty, aft.height - onAft * heights.twenty) - m * heights.forty;
        if (left < 0) break;
        const at = k * width + m;
        const tall = heights.tall === 0 ? 0 : Math.min(m, Math.floor(left / (heights.tall - heights.forty)));
        if (plugs[at]! < 0 || filled < plugs[at]!) plugs[at] = filled;
        mostTall[at] = Math.max(mostTall[at]!, tall);
      }
    }
  return { room, stacks: [room.stack], count: 1, mostTwenties, mostForties, plugs, heights, mostTall };
}

/** 40' boxes that the height leaves room for on 20' boxes up to a level; none where the sides cannot be that high. */
export function fortiesFrom({ fore, aft, fortyCap }: Room, { twenty, forty }: Heights, level: number): number {
  const fits = ({ base, cap }: RoomSide): boolean => level >= base && level <= base + cap;
  if (!fits(fore) || !fits(aft) || forty === 0) return 0;
  const left = Math.min(...[fore, aft].map(({ height, base }) => height - (level - base) * twenty));
  return Math.max(0, Math.min(fortyCap[level] ?? 0, Math.floor(left / forty)));
}
