import type { DangerousGoods } from '@estiba/port';
import { isOpenUnit } from '@estiba/port';
import type { PlacedBox } from './box.ts';
import type { Findings } from './finding.ts';
import { isBelow } from './finding.ts';
import type { Picture } from './picture.ts';
import { isKeptApart, strictestCode } from './segregation.ts';
import type { Ship } from './ship.ts';

/** A box with the dangerous items the rules hold for. */
interface Dangerous {
  readonly box: PlacedBox;
  readonly items: readonly DangerousGoods[];
  /** All classes and subsidiary hazards of the items, and those of them that are class 1. */
  readonly hazards: readonly string[];
  readonly explosives: readonly string[];
  /** The hazards as one name: boxes of the same name are kept apart alike. */
  readonly name: string;
}

/** Rules D1 to D5: where dangerous goods may stand and how far from one another. */
export function checkDangerousGoods({ ship, departure }: Pick<Picture, 'ship' | 'departure'>, findings: Findings): void {
  const dangerous = departure.placed.flatMap(readItems);
  for (const { box, items } of dangerous) {
    for (const item of items) {
      checkLevel(ship, box, item, findings);
      if (box.berth.site.stack.level === 'hold') checkFlashPoint(ship, box, item, findings);
    }
  }
  checkPairs(dangerous, findings);
}

function readItems(box: PlacedBox): readonly Dangerous[] {
  const items = box.container.dangerousGoods.filter((item) => item.isLimitedQuantity !== true);
  if (items.length === 0) return [];
  const hazards = [...new Set(items.flatMap(hazardsOf))].sort();
  return [{ box, items, hazards, explosives: hazards.filter((hazard) => covers('1', hazard)), name: hazards.join(' & ') }];
}

const hazardsOf = (item: DangerousGoods): readonly string[] => [item.imdgClass, ...item.subsidiary];
const holdOf = (ship: Ship, box: PlacedBox) => ship.holds.get(box.berth.site.bay.hold ?? '');

function checkLevel(ship: Ship, box: PlacedBox, item: DangerousGoods, findings: Findings): void {
  const { bay, stack } = box.berth.site;
  const allowed = stack.level === 'deck' ? bay.deckDangerousGoods : (holdOf(ship, box)?.dangerousGoods ?? []);
  const params = { class: item.imdgClass, place: stack.level };
  if (!allowed.some((entry) => covers(entry, item.imdgClass))) findings.add('D1', 'dangerous.class-not-allowed', [box], params);
  const wanted = item.stowage ?? 'any';
  if (wanted !== 'any' && wanted !== stack.level) findings.add('D2', 'dangerous.wrong-level', [box], params);
}

function checkFlashPoint(ship: Ship, box: PlacedBox, item: DangerousGoods, findings: Findings): void {
  const limit = holdOf(ship, box)?.minFlashPoint ?? null;
  if (limit === null || !hazardsOf(item).some((hazard) => covers('3', hazard))) return;
  if (item.flashPoint === undefined) findings.add('D3', 'dangerous.flash-point-unknown', [box], { limit });
  else if (isBelow(item.flashPoint, limit)) findings.add('D3', 'dangerous.flash-point', [box], { value: item.flashPoint, limit });
}

/** `3` covers `3`, `1` covers `1.4S`, `1.4` covers `1.4S`; `2.1` does not cover `2.2`, nor `1` a class 10. */
function covers(entry: string, imdgClass: string): boolean {
  return imdgClass === entry || (entry !== '' && imdgClass.startsWith(entry) && !/\d/.test(imdgClass.charAt(entry.length)));
}

function checkPairs(dangerous: readonly Dangerous[], findings: Findings): void {
  const relations = new Map<string, Relation>();
  for (const [i, a] of dangerous.entries()) {
    for (let j = i + 1; j < dangerous.length; j++) {
      const b = dangerous[j];
      const names = `${a.name} | ${b.name}`;
      const relation = relations.get(names) ?? relate(a, b);
      relations.set(names, relation);
      if (relation.code > 0) checkPair('D4', 'dangerous.segregation', relation.code, a, b, findings);
      if (!relation.goTogether) checkPair('D5', 'dangerous.compatibility', 2, a, b, findings);
    }
  }
}

/** What the hazards of two boxes ask for. */
interface Relation {
  readonly code: number;
  /** Their class 1 items may stand together. */
  readonly goTogether: boolean;
}

function relate(a: Dangerous, b: Dangerous): Relation {
  const goTogether = a.explosives.every((first) => b.explosives.every((second) => areCompatible(first, second)));
  return { code: strictestCode(a.hazards, b.hazards), goTogether };
}

function checkPair(rule: string, code: string, segregation: number, a: Dangerous, b: Dangerous, findings: Findings): void {
  const open = [a, b].filter(({ box }) => isOpenUnit(box.container.sizeType.kind)).length;
  if (isKeptApart(a.box, b.box, segregation, open)) return;
  findings.add(rule, code, [a.box, b.box], { segregation, first: a.name, second: b.name });
}

/** Whether two class 1 items are of compatibility groups that may stand together; one without a letter goes with none. */
function areCompatible(first: string, second: string): boolean {
  const [a, b] = [first, second].map((hazard) => /[A-Z]$/.exec(hazard)?.[0]);
  if (a === undefined || b === undefined) return false;
  return a === b || (a === 'S' && b !== 'L') || (b === 'S' && a !== 'L');
}
