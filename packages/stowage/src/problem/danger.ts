import { type Container, type DangerousGoods, isOpenUnit, segregationCode, type VesselProfile } from '@estiba/port';

/** Dangerous boxes sorted into kinds: boxes of one kind may stand in the same places and keep the same distances. */
export interface Danger {
  readonly kinds: number;
  /** Kind of each box, -1 for harmless. */
  readonly kindOf: Int32Array;
  /** Code two kinds are kept apart by, 0 to 4, open units and class 1 already counted in: `apart[a * kinds + b]`. */
  readonly apart: Uint8Array;
  /** 1 where the kind may stand: `deck[kind * bays + bay]`, `hold[kind * holds + hold]`. */
  readonly deck: Uint8Array;
  readonly hold: Uint8Array;
}

interface Kind {
  readonly goods: readonly DangerousGoods[];
  readonly isOpen: boolean;
}

export function compileDanger(containers: readonly Container[], profile: VesselProfile): Danger {
  const kinds: Kind[] = [];
  const index = new Map<string, number>();
  const kindOf = Int32Array.from(containers, (container) => {
    const goods = container.dangerousGoods.filter((item) => item.isLimitedQuantity !== true);
    if (goods.length === 0) return -1;
    const isOpen = isOpenUnit(container.sizeType.kind);
    const key = JSON.stringify([isOpen, goods.map((g) => [g.imdgClass, g.subsidiary, g.flashPoint ?? null, g.stowage ?? null])]);
    const known = index.get(key);
    if (known !== undefined) return known;
    index.set(key, kinds.length);
    kinds.push({ goods, isOpen });
    return kinds.length - 1;
  });
  return {
    kinds: kinds.length,
    kindOf,
    apart: Uint8Array.from(kinds.flatMap((a) => kinds.map((b) => effectiveCode(a, b)))),
    deck: Uint8Array.from(kinds.flatMap((kind) => profile.bays.map((bay) => (isAllowedOnDeck(kind, bay.deckDangerousGoods) ? 1 : 0)))),
    hold: Uint8Array.from(kinds.flatMap((kind) => profile.holds.map((hold) => (isAllowedInHold(kind, hold) ? 1 : 0)))),
  };
}

/** SPEC D4 and D5: the strictest code of the table, one step stricter for open units. */
function effectiveCode(a: Kind, b: Kind): number {
  let code = 0;
  for (const one of hazards(a)) {
    for (const other of hazards(b)) {
      const found = segregationCode(one, other);
      const needed = found === '*' ? (areCompatible(one, other) ? 0 : 2) : (found ?? 0);
      code = Math.max(code, needed);
    }
  }
  const open = Number(a.isOpen) + Number(b.isOpen);
  if (code === 1) return open > 0 ? 2 : 0;
  if (code === 2) return open === 2 ? 3 : 2;
  if (code === 3) return open > 0 ? 4 : 3;
  return code;
}

function hazards(kind: Kind): string[] {
  return kind.goods.flatMap((item) => [item.imdgClass, ...item.subsidiary]);
}

/** Compatibility letters of class 1 (SPEC D5). */
function areCompatible(a: string, b: string): boolean {
  const [one, other] = [letterOf(a), letterOf(b)];
  if (one === '' || other === '') return false;
  if (one === 'S' || other === 'S') return one !== 'L' && other !== 'L';
  return one === other;
}

const letterOf = (imdgClass: string): string => /^1(?:\.\d)?([A-Z])$/.exec(imdgClass)?.[1] ?? '';

function covers(entry: string, imdgClass: string): boolean {
  return entry === imdgClass || (imdgClass.startsWith(entry) && /^[.A-Z]/.test(imdgClass.slice(entry.length)));
}

function isAllowedOnDeck(kind: Kind, allowed: readonly string[]): boolean {
  return kind.goods.every((item) => item.stowage !== 'hold' && allowed.some((entry) => covers(entry, item.imdgClass)));
}

function isAllowedInHold(kind: Kind, hold: VesselProfile['holds'][number]): boolean {
  return kind.goods.every(
    (item) =>
      item.stowage !== 'deck' &&
      hold.dangerousGoods.some((entry) => covers(entry, item.imdgClass)) &&
      (hold.minFlashPoint === null || !isFlammable(item) || (item.flashPoint !== undefined && item.flashPoint >= hold.minFlashPoint)),
  );
}

function isFlammable(item: DangerousGoods): boolean {
  return [item.imdgClass, ...item.subsidiary].some((c) => covers('3', c));
}
