import { containerId, formatSlot, parseSlot, type Slot } from '@estiba/port';
import { type BoxTable, CHANGES, differenceOf, type PlanChange, type PlanDifference, type PlannedMoves } from '@estiba/view';

/** What became of one box from one plan to the other; slots are BBBRRTT, null where it has none. */
export interface ChangeRow {
  readonly box: string;
  readonly change: PlanChange;
  readonly before: string | null;
  readonly after: string | null;
}

export interface Compared {
  readonly difference: PlanDifference;
  readonly rows: readonly ChangeRow[];
}

/** Two plans box by box: what is new first, then what is gone, then what was set elsewhere, each by slot. */
export function comparedOf(boxes: BoxTable, before: PlannedMoves, after: PlannedMoves): Compared {
  const difference = differenceOf(boxes, before, after);
  const [was, is] = [slotsOf(before), slotsOf(after)];
  const rows = [...difference.of].map(([box, change]): ChangeRow => {
    const id = boxes.idOf(box);
    return { box: id, change, before: was.get(id) ?? null, after: is.get(id) ?? null };
  });
  const placeOf = ({ before: from, after: to }: ChangeRow): string => to ?? from ?? '';
  rows.sort((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change) || (placeOf(a) < placeOf(b) ? -1 : 1));
  return { difference, rows };
}

function slotsOf({ loads, restows }: PlannedMoves): Map<string, string> {
  return new Map<string, string>([
    ...loads.map(({ id, slot }) => [id, formatSlot(slot)] as const),
    ...restows.map(({ id, to }) => [id, formatSlot(to)] as const),
  ]);
}

/** The ship as she came, told as a plan: every box in its slot. */
export function arrivalMoves(arrival: readonly { readonly box: string; readonly slot: string }[]): PlannedMoves {
  return { loads: placed(arrival), restows: [], discharges: [] };
}

/** The ship as a plan leaves her, told in the same way: what stays, what is set elsewhere, what comes. */
export function departureMoves(arrival: readonly { readonly box: string; readonly slot: string }[], plan: PlannedMoves): PlannedMoves {
  const gone = new Set<string>([...plan.discharges.map(({ id }) => id), ...plan.restows.map(({ id }) => id)]);
  const stay = placed(arrival.filter(({ box }) => !gone.has(box)));
  return { loads: [...stay, ...plan.loads], restows: plan.restows, discharges: [] };
}

function placed(boxes: readonly { readonly box: string; readonly slot: string }[]): PlannedMoves['loads'] {
  return boxes.flatMap(({ box, slot: address }) => {
    const slot: Slot | null = parseSlot(address);
    return slot === null ? [] : [{ id: containerId(box), slot }];
  });
}
