import { keptApart } from '../kernel/cargo.ts';
import type { BoxClass } from './classes.ts';
import type { Cut } from './cut.ts';
import type { Master } from './master.ts';
import type { Shape } from './shape.ts';

/** A case: plans that keep to these cuts, and that keep some classes out of some shapes. */
export interface Limits {
  readonly cuts: readonly Cut[];
  readonly shapes: readonly Shape[];
}

/**
 * A case in two, that what the programme does in part is done or not done in each: first which categories of dangerous goods a stack holds, then the stacks that
 * pay for a port, the stacks used of a shape, those of a shape that hold a port, and the boxes of a class in them. None if all that is whole.
 */
export function partsOf(limits: Limits, master: Master): Limits[] {
  const use = useOf(limits.shapes, master);
  return dangerParts(limits, master.classes, use.dangers) ?? cutParts(limits, master.classes, candidatesOf(limits.shapes, use)) ?? [];
}

/** How much of each thing the programme does, by shape. */
interface Use {
  readonly stacks: number[];
  readonly ports: Map<number, number>[];
  readonly classes: Map<number, number>[];
  /** Stacks with goods of each category. */
  readonly dangers: number[][];
}

function useOf(shapes: readonly Shape[], master: Master): Use {
  const use: Use = {
    stacks: shapes.map(() => 0),
    ports: shapes.map(() => new Map<number, number>()),
    classes: shapes.map(() => new Map<number, number>()),
    dangers: shapes.map(() => [0, 0, 0, 0]),
  };
  for (const { pattern, share } of master.taken()) {
    const { shape, classes, counts, dangers } = pattern;
    use.stacks[shape]! += share;
    for (const pod of new Set(classes.map((one) => master.classes[one]!.pod))) addTo(use.ports[shape]!, pod, share);
    for (const [at, one] of classes.entries()) addTo(use.classes[shape]!, one, share * counts[at]!);
    for (let category = 0; category < 4; category++) if ((dangers & (1 << category)) !== 0) use.dangers[shape]![category]! += share;
  }
  return use;
}

const addTo = (sums: Map<number, number>, key: number, value: number): unknown => sums.set(key, (sums.get(key) ?? 0) + value);
/** Distance from the next whole number. */
const partOf = (share: number): number => Math.abs(share - Math.round(share));
const least = 1e-3;

/** A stack holds goods of a category, and then none kept apart from them stand in it or beside it; or it holds none of them. */
function dangerParts(
  { cuts, shapes }: Limits,
  classes: readonly BoxClass[],
  dangers: readonly (readonly number[])[],
): Limits[] | undefined {
  const isNearTo =
    (near: number) =>
    ({ stacks }: Shape): boolean =>
      stacks.length === 1 && Math.abs(stacks[0]! - near) <= 1;
  // Where nothing kept apart from the goods may stand near, to hold them rules out nothing.
  const isFree = (at: number, category: number): boolean =>
    shapes.some(
      (shape) =>
        isNearTo(shapes[at]!.stacks[0]!)(shape) &&
        classes.some(({ danger }, one) => (keptApart[1 << category]! & danger) !== 0 && shape.without?.[one] !== 1),
    );
  let [where, what, most] = [-1, 0, least];
  shapes.forEach(({ stacks }, at) => {
    if (stacks.length > 1) return;
    dangers[at]!.forEach((share, category) => {
      if (partOf(share) <= most || !isFree(at, category)) return;
      [where, what, most] = [at, category, partOf(share)];
    });
  });
  if (where < 0) return undefined;
  const isNear = isNearTo(shapes[where]!.stacks[0]!);
  return [
    { cuts, shapes: withoutGoods(shapes, classes, isNear, keptApart[1 << what]!) },
    { cuts, shapes: withoutGoods(shapes, classes, (shape) => shape === shapes[where], 1 << what) },
  ];
}

/** Keeps goods of these categories out of some shapes. */
export const withoutGoods = (
  shapes: readonly Shape[],
  classes: readonly BoxClass[],
  isMeant: (shape: Shape, at: number) => boolean,
  dangers: number,
): Shape[] => without(shapes, classes, isMeant, ({ danger }) => (danger & dangers) !== 0);

function without(
  shapes: readonly Shape[],
  classes: readonly BoxClass[],
  isMeant: (shape: Shape, at: number) => boolean,
  isOut: (kind: BoxClass, one: number) => boolean,
): Shape[] {
  return shapes.map((shape, at) => {
    if (!isMeant(shape, at)) return shape;
    const more = shape.without?.slice() ?? new Uint8Array(classes.length);
    classes.forEach((kind, one) => {
      if (isOut(kind, one)) more[one] = 1;
    });
    return { ...shape, without: more };
  });
}

type Candidate = Pick<Cut, 'shapes' | 'of'> & { readonly share: number };

/** What can be counted, the most telling first. */
function candidatesOf(shapes: readonly Shape[], { stacks, ports, classes }: Use): Candidate[][] {
  const only = (at: number): Uint8Array => Uint8Array.from(shapes, (_, one) => (one === at ? 1 : 0));
  const each = (sums: readonly Map<number, number>[], of: (key: number) => Cut['of']): Candidate[] =>
    sums.flatMap((byKey, at) => [...byKey].map(([key, share]) => ({ shapes: only(at), of: of(key), share })));
  const paid = new Map<number, number>();
  shapes.forEach(({ room }, at) => {
    for (const [pod, share] of ports[at]!) if (room.podsAboard[pod] === 0) addTo(paid, pod, share);
  });
  const all = [...paid].map(
    ([pod, share]): Candidate => ({
      shapes: Uint8Array.from(shapes, ({ room }) => (room.podsAboard[pod] === 0 ? 1 : 0)),
      of: { kind: 'port', pod },
      share,
    }),
  );
  return [
    all,
    stacks.map((share, at): Candidate => ({ shapes: only(at), of: { kind: 'stack' }, share })),
    each(ports, (pod) => ({ kind: 'port', pod })),
    each(classes, (one) => ({ kind: 'class', one })),
  ];
}

function cutParts({ cuts, shapes }: Limits, classes: readonly BoxClass[], groups: readonly Candidate[][]): Limits[] | undefined {
  for (const group of groups) {
    const best = group.reduce<Candidate | undefined>((most, one) => (partOf(one.share) > partOf(most?.share ?? 0) ? one : most), undefined);
    if (best === undefined || partOf(best.share) <= least) continue;
    const { share, ...rest } = best;
    const cut = (isAtMost: boolean, count: number): Limits => ({ cuts: [...cuts, { ...rest, isAtMost, count }], shapes });
    const { of } = best;
    const isOut = (kind: BoxClass, one: number): boolean =>
      of.kind === 'port' ? kind.pod === of.pod : of.kind === 'class' && of.one === one;
    const isNone = of.kind !== 'stack' && share < 1;
    const none = (): Limits => ({ cuts, shapes: without(shapes, classes, (_, at) => best.shapes[at] === 1, isOut) });
    return [isNone ? none() : cut(true, Math.floor(share)), cut(false, Math.ceil(share))];
  }
  return undefined;
}
