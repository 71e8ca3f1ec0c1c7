import { readDamage } from '../parts/damage.ts';
import { readDangerousGoods, takeDangerousText } from '../parts/dangerous-goods.ts';
import { readDate } from '../parts/date.ts';
import { noOverhang, takeDimension } from '../parts/dimensions.ts';
import { readEquipment } from '../parts/equipment.ts';
import { takeKeyed } from '../parts/keyed-text.ts';
import { readParty, readPlace } from '../parts/place.ts';
import { readTemperature } from '../parts/temperature.ts';
import { readTransport } from '../parts/transport.ts';
import { readMass } from '../parts/weight.ts';
import type { ReadContext } from '../parts/context.ts';
import type { MessageMap } from '../maps/message-map.ts';
import { withDefaultSeparators } from '../syntax/segment-writer.ts';
import type { Segment } from '../syntax/segment.ts';
import { type BoxDraft, put } from './box-draft.ts';

/** Segments that may belong to the dangerous item before them. */
const OF_DANGEROUS_GOODS = new Set(['FTX', 'ATT', 'MEA', 'CTA', 'COM']);
/** Segments that may belong to the leg before them. */
const OF_LEG = new Set(['LOC', 'DTM', 'RFF', 'TSR']);

type Taker = (segment: Segment, draft: BoxDraft, map: MessageMap, context: ReadContext) => boolean;

/** One taker for each tag that has a word here. A taker returns false for a segment it has no word for. */
const TAKERS: Readonly<Record<string, Taker>> = {
  EQD: takeEquipment,
  LOC: takePlace,
  MEA: takeMass,
  DIM: takeOverhang,
  TMP: (segment, draft, _map, context) => {
    draft.hasTemperature = true;
    draft.setPoint = readTemperature(segment, context) ?? draft.setPoint;
    return true;
  },
  DGS: (segment, draft, _map, context) => {
    draft.dangerousGoods = put(draft.dangerousGoods, readDangerousGoods(segment, context));
    draft.scope = 'dangerous-goods';
    return true;
  },
  NAD: (segment, draft) => {
    draft.parties = put(draft.parties, readParty(segment));
    return true;
  },
  RFF: takeReference,
  SEL: (segment, draft) => takeKeyed(segment, (draft.references ??= {})),
  FTX: takeText,
  DTM: takeDate,
  TDT: (segment, draft) => {
    draft.legs = put(draft.legs, readTransport(segment));
    draft.scope = 'leg';
    return true;
  },
  DAM: (segment, draft) => {
    draft.damages = put(draft.damages, readDamage(segment));
    return true;
  },
  DOC: (segment, draft) => takeMethod(segment.at(1), draft) && segment.length === 1,
  HAN: (segment, draft) => {
    draft.handlingCodes = put(draft.handlingCodes, segment.at(1));
    return false;
  },
};

/** Takes one segment of a box. What has no word here is kept as it came. */
export function takeBoxSegment(segment: Segment, draft: BoxDraft, map: MessageMap, context: ReadContext): void {
  if (draft.raw.length >= context.limits.keptSegments) {
    if (draft.raw.length === context.limits.keptSegments) {
      context.find('error', 'limit.kept-segments', { limit: context.limits.keptSegments, id: draft.equipment?.id ?? '' }, segment);
      draft.raw.push('');
    }
    return;
  }
  draft.raw.push(segment.text);
  leaveScope(segment, draft);
  if (draft.scope === 'bundled') draft.bundled = put(draft.bundled, kept(segment));
  else if (TAKERS[segment.tag]?.(segment, draft, map, context) !== true) draft.others = put(draft.others, kept(segment));
}

function leaveScope(segment: Segment, draft: BoxDraft): void {
  if (draft.scope === 'dangerous-goods' && !OF_DANGEROUS_GOODS.has(segment.tag)) draft.scope = 'box';
  else if (draft.scope === 'leg' && !OF_LEG.has(segment.tag)) draft.scope = 'box';
  else if (draft.scope === 'bundled' && segment.tag === 'DGS') draft.scope = 'box';
}

const kept = (segment: Segment): string => withDefaultSeparators(segment.text, segment.separators);
const leg = (draft: BoxDraft) => draft.legs[draft.legs.length - 1] as BoxDraft['legs'][number];

/** A second unit in one place: the first stands for both, for there is one place and one mass (bundled flat racks). */
function takeEquipment(segment: Segment, draft: BoxDraft, _map: MessageMap, context: ReadContext): boolean {
  if (draft.equipment === null) {
    draft.equipment = readEquipment(segment, context);
    return true;
  }
  context.find('warning', 'box.bundled', { id: segment.at(2), with: draft.equipment.id, slot: draft.slotText ?? '' }, segment);
  draft.scope = 'bundled';
  draft.bundled = put(draft.bundled, kept(segment));
  return true;
}

function takePlace(segment: Segment, draft: BoxDraft, map: MessageMap): boolean {
  const qualifier = segment.at(1);
  if (qualifier === '147' && draft.slotText === null) {
    draft.slotText = segment.at(2);
    return true;
  }
  const role = map.ports.get(qualifier);
  const isPort = role !== undefined && draft[role] === null && (draft.scope !== 'leg' || map.boxStart === 'LOC');
  if (isPort) draft[role] = segment.at(2);
  else if (draft.scope === 'leg') leg(draft).places.push(readPlace(segment));
  else draft.places = put(draft.places, readPlace(segment));
  return true;
}

function takeMass(segment: Segment, draft: BoxDraft, _map: MessageMap, context: ReadContext): boolean {
  const mass = readMass(segment, context);
  if (mass === null) return false;
  if (mass.of === 'tare') draft.tare = mass.kilograms;
  else if (mass.of === 'vgm') draft.vgm = mass.kilograms;
  else draft.gross = mass.kilograms;
  return true;
}

function takeOverhang(segment: Segment, draft: BoxDraft, _map: MessageMap, context: ReadContext): boolean {
  const overhang = draft.overhang ?? noOverhang();
  if (!takeDimension(segment, overhang, context)) return false;
  draft.overhang = overhang;
  return true;
}

function takeDate(segment: Segment, draft: BoxDraft, _map: MessageMap, context: ReadContext): boolean {
  const date = readDate(segment, context);
  if (draft.scope === 'leg') leg(draft).dates.push(date);
  else draft.times = put(draft.times, date);
  return true;
}

/** `RFF+BM:1` is a dummy that plans carry where they have nothing to refer to. */
function takeReference(segment: Segment, draft: BoxDraft, map: MessageMap): boolean {
  if (map.boxStart === 'LOC' && segment.text === 'RFF+BM:1') return true;
  if (draft.scope === 'leg') return takeKeyed(segment, leg(draft).references);
  return takeKeyed(segment, (draft.references ??= {}));
}

function takeText(segment: Segment, draft: BoxDraft): boolean {
  const item = draft.dangerousGoods.at(-1);
  if (draft.scope === 'dangerous-goods' && item !== undefined) {
    takeDangerousText(segment, item);
    return true;
  }
  const subject = segment.at(1);
  const isStatement = subject === 'AAY' || subject === 'ABS';
  if (isStatement && segment.at(4) === 'ESTIMATED' && segment.components(4).length === 1) {
    draft.isEstimated = true;
    return true;
  }
  if (isStatement && (takeMethod(segment.at(4), draft) || takeMethod(segment.at(3), draft)) && segment.components(4).length <= 1)
    return true;
  return takeKeyed(segment, (draft.references ??= {}));
}

/** How the gross mass was verified (SOLAS VI/2): by weighing the packed box (SM1) or by adding up what is in it (SM2). */
function takeMethod(code: string, draft: BoxDraft): boolean {
  if (code !== 'SM1' && code !== 'SM2') return false;
  draft.vgmMethod = code;
  return true;
}
