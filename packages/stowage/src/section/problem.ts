import { type Reason, type Result, reason, refuse, succeed } from '@estiba/base';

/** Boxes by number: one array a property. */
interface SectionBoxes {
  readonly count: number;
  /** Hundredths of a kilogram. */
  readonly weight: Int32Array;
  /** Centimetres. */
  readonly height: Int32Array;
  readonly isForty: Uint8Array;
  /** Port of discharge; the greater number is called at later. */
  readonly pod: Int32Array;
  readonly isReefer: Uint8Array;
  /** Category of dangerous goods, 1 to 4; 0 is none. */
  readonly imo: Uint8Array;
}

/** Where boxes stand: stack and tier from 0; side 1 is fore, -1 aft, 0 both (a 40' box). */
interface SectionPlaces {
  readonly stack: Int16Array;
  readonly tier: Int16Array;
  readonly side: Int8Array;
}

/**
 * Slot planning of a bay section (rules B): which box stands in which slot of a few neighbouring stacks, where some boxes stand already.
 * Stack `s`, tier `t` is the cell `s * tiers + t`.
 */
export interface SectionProblem {
  readonly stacks: number;
  readonly tiers: number;
  /** Hundredths of a kilogram, by stack. */
  readonly maxWeight: Int32Array;
  /** Centimetres, by stack. */
  readonly maxHeight: Int32Array;
  /** Plugs of a cell: bit 1 fore, bit 2 aft. */
  readonly plugs: Uint8Array;
  /** What a cell takes: bit 1 a 20' box fore, bit 2 one aft, bit 4 a 40' box. */
  readonly takes: Uint8Array;
  readonly toLoad: SectionBoxes;
  readonly loaded: SectionBoxes & SectionPlaces;
}

/** A box as a file gives it; stack and tier from 1 where it stands already. */
export interface SectionBox {
  readonly weight: number;
  readonly height: number;
  readonly length: number;
  readonly pod: number;
  readonly isReefer: boolean;
  readonly imo: number;
  readonly stack?: number;
  readonly tier?: number;
  readonly side?: number;
}

/** A section as a file gives it: kilograms, metres; `cells[stack][tier]`. */
export interface SectionInput {
  readonly stacks: readonly { readonly maxWeight: number; readonly maxHeight: number }[];
  readonly cells: readonly (readonly { readonly plugs: number; readonly takes: number }[])[];
  readonly toLoad: readonly SectionBox[];
  readonly loaded: readonly SectionBox[];
}

const most = { stacks: 40, tiers: 40, boxes: 1500, pod: 1000, tonnes: 20_000, metres: 200 };

/** The problem of these numbers, or what is wrong with them (B2). */
export function makeSectionProblem(input: SectionInput): Result<SectionProblem> {
  const stacks = input.stacks.length;
  const tiers = input.cells[0]?.length ?? 0;
  const reasons = [
    ...outside('stacks', stacks, 1, most.stacks),
    ...outside('tiers', tiers, 1, most.tiers),
    ...outside('boxes', input.toLoad.length + input.loaded.length, 0, most.boxes),
    ...input.stacks.flatMap((stack) => [
      ...outside('stack weight', stack.maxWeight, 0, most.tonnes * 1000, false),
      ...outside('stack height', stack.maxHeight, 0, most.metres, false),
    ]),
    ...[...input.toLoad, ...input.loaded].flatMap(boxReasons),
  ];
  if (input.cells.length !== stacks || input.cells.some((column) => column.length !== tiers))
    reasons.push(reason('section.cells', { wanted: stacks * tiers, found: input.cells.flat().length }));
  if (reasons.length === 0) reasons.push(...placeReasons(input, stacks, tiers));
  if (reasons.length > 0) return refuse(...reasons.slice(0, 20));
  const cells = input.cells.flat();
  return succeed({
    stacks,
    tiers,
    maxWeight: Int32Array.from(input.stacks, ({ maxWeight }) => Math.round(maxWeight * 100)),
    maxHeight: Int32Array.from(input.stacks, ({ maxHeight }) => Math.round(maxHeight * 100)),
    plugs: Uint8Array.from(cells, ({ plugs }) => plugs & 3),
    takes: Uint8Array.from(cells, ({ takes }) => takes & 7),
    toLoad: boxesOf(input.toLoad),
    loaded: {
      ...boxesOf(input.loaded),
      stack: Int16Array.from(input.loaded, ({ stack }) => (stack ?? 0) - 1),
      tier: Int16Array.from(input.loaded, ({ tier }) => (tier ?? 0) - 1),
      side: Int8Array.from(input.loaded, ({ length, side }) => (length === 40 ? 0 : (side ?? 0))),
    },
  });
}

function outside(field: string, value: number, least: number, greatest: number, isWhole = true): Reason[] {
  const isFine = value >= least && value <= greatest && (!isWhole || Number.isInteger(value));
  return isFine ? [] : [reason('section.size', { field, value: String(value), least, most: greatest })];
}

function boxReasons(box: SectionBox): Reason[] {
  const length = box.length === 20 || box.length === 40 ? [] : [reason('section.box-length', { value: String(box.length) })];
  return [
    ...length,
    ...outside('box weight', box.weight, 0, 1000 * 100, false),
    ...outside('box height', box.height, 0.01, 10, false),
    ...outside('port', box.pod, 0, most.pod),
    ...outside('category of dangerous goods', box.imo, 0, 4),
  ];
}

/** Boxes aboard stand in slots of the section, each in its own. */
function placeReasons(input: SectionInput, stacks: number, tiers: number): Reason[] {
  const taken = new Set<string>();
  return input.loaded.flatMap(({ stack = 0, tier = 0, side = 0, length }, at) => {
    const where = { box: at + 1, stack: String(stack), tier: String(tier) };
    const isSide = length === 40 ? side === 0 : side === 1 || side === -1;
    const isWhole = Number.isInteger(stack) && Number.isInteger(tier);
    if (!isWhole || stack < 1 || stack > stacks || tier < 1 || tier > tiers || !isSide) return [reason('section.loaded-place', where)];
    const slots = (length === 40 ? [1, -1] : [side]).map((one) => `${stack} ${tier} ${one}`);
    const isTaken = slots.some((slot) => taken.has(slot));
    for (const slot of slots) taken.add(slot);
    return isTaken ? [reason('section.loaded-taken', where)] : [];
  });
}

function boxesOf(boxes: readonly SectionBox[]): SectionBoxes {
  return {
    count: boxes.length,
    weight: Int32Array.from(boxes, ({ weight }) => Math.round(weight * 100)),
    height: Int32Array.from(boxes, ({ height }) => Math.round(height * 100)),
    isForty: Uint8Array.from(boxes, ({ length }) => (length === 40 ? 1 : 0)),
    pod: Int32Array.from(boxes, ({ pod }) => pod),
    isReefer: Uint8Array.from(boxes, ({ isReefer }) => (isReefer ? 1 : 0)),
    imo: Uint8Array.from(boxes, ({ imo }) => imo),
  };
}
