import { type BayProfile, groundBays, type StackOutline, type StackProfile } from '@estiba/port';
import { sizeOf } from '../boxes/box-length.ts';
import type { BoxTable } from '../boxes/box-table.ts';
import { NO_BOX } from '../boxes/yard-stacks.ts';
import type { ShipSlots } from './ship-slots.ts';

/** What a stack weighs, and what is left of its limits; null where the profile gives none. Negative where it has too much. */
export interface StackFigures {
  readonly stack: StackOutline;
  readonly tonnes: number;
  /** [t] */
  readonly weightLeft: number | null;
  /** To the height the stack may have, and on deck to the line of sight where that is lower [m]. */
  readonly heightLeft: number | null;
}

/** One 20' half of a stack. */
interface Half {
  /** Of its 20' boxes [t]. */
  readonly light: number;
  /** [m] */
  readonly height: number;
}

/** Figures of every stack of a bay, in the order of the outline. `sight`: height above base the line of sight leaves here [m]. */
export function stackFigures(
  slots: ShipSlots,
  boxes: BoxTable,
  bay: number,
  when: 'now' | 'later',
  profile: BayProfile | undefined,
  sight: number | null,
): StackFigures[] {
  const outline = slots.outline.bays.find(({ number }) => number === bay);
  return (outline?.stacks ?? []).map((stack) => {
    const columns = groundBays(bay).flatMap((half) => slots.columnAt(half, stack.row, stack.level === 'deck') ?? []);
    const standing = columns.map(({ first }) => inColumn(slots[when], first, stack.tiers));
    const long = new Set(standing.flat().filter((box) => lengthOf(boxes, box) >= 40));
    const heavy = tonnesOf(boxes, [...long]);
    const halves = standing.map((column): Half => {
      const height = column.reduce((sum, box) => sum + sizeOf(boxes.types[boxes.type[box]!]!).height / 1000, 0);
      return {
        light: tonnesOf(
          boxes,
          column.filter((box) => !long.has(box)),
        ),
        height,
      };
    });
    const limits = profile?.stacks.find(({ row, level }) => row === stack.row && level === stack.level);
    const tallest = Math.max(0, ...halves.map(({ height }) => height));
    return {
      stack,
      tonnes: heavy + halves.reduce((sum, { light }) => sum + light, 0),
      weightLeft: limits === undefined ? null : weightLeft(limits, halves, heavy),
      heightLeft: limits === undefined ? null : heightLeft(limits, tallest, sight),
    };
  });
}

/** What is left by the tightest of the limits that hold for what stands there; an empty stack has the greatest it can take. */
function weightLeft(limits: StackProfile, halves: readonly Half[], heavy: number): number {
  const heavier = Math.max(0, ...halves.map(({ light }) => light));
  if (heavy === 0 && heavier === 0) return limits.takes40 ? limits.max40 : limits.max20;
  const left = heavier === 0 ? [] : [limits.max20 - heavier];
  if (heavy > 0) left.push(limits.max40 - heavy - heavier);
  if (heavy > 0 && heavier > 0) left.push(limits.maxMixed20 - heavier);
  return Math.min(...left);
}

function heightLeft({ level, maxHeight, z }: StackProfile, tallest: number, sight: number | null): number {
  const own = maxHeight - tallest;
  return level === 'deck' && sight !== null ? Math.min(own, sight - z - tallest) : own;
}

function inColumn(cells: Int32Array, first: number, tiers: number): number[] {
  return [...cells.subarray(first, first + tiers)].filter((box) => box !== NO_BOX);
}

const lengthOf = (boxes: BoxTable, box: number): number => sizeOf(boxes.types[boxes.type[box]!]!).lengthFt;

const tonnesOf = (boxes: BoxTable, list: readonly number[]): number => list.reduce((sum, box) => sum + boxes.kg[box]! / 1000, 0);
