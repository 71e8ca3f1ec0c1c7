import type { Call } from '@estiba/port';
import type { PlacedBox } from './box.ts';
import type { Findings } from './finding.ts';
import type { LidInstruction, LiftInstruction, Worklist } from './lifts.ts';
import type { Picture } from './picture.ts';
import { boxesOnLids, workUnderLids } from './reach.ts';
import { startsTooSoon } from './stack-order.ts';

/** Rule Q4: a lid is opened once for the work under it, when it is clear, and closed again before it is loaded. */
export function checkLidOrder(call: Call, picture: Picture, work: Worklist, findings: Findings): void {
  const offBefore = call.openLids ?? new Set<string>();
  const under = workUnderLids(picture);
  const onArrival = boxesOnLids(picture.arrival);
  const onDeparture = boxesOnLids(picture.departure);
  const known = new Set(picture.ship.vessel.lids.map((lid) => lid.id));
  const instructions = Map.groupBy(
    work.lids.map((task) => task.instruction),
    (instruction) => instruction.lid,
  );
  for (const lid of new Set([...under.keys(), ...instructions.keys(), ...offBefore])) {
    const isOff = offBefore.has(lid);
    const open = only(instructions.get(lid), 'open-lid');
    const close = only(instructions.get(lid), 'close-lid');
    const refuse = (code: string, boxes: readonly PlacedBox[] = []) => findings.add('Q4', code, boxes, { lid });
    if (!known.has(lid) && !under.has(lid)) refuse('lid.unknown');
    const wrong = miscount(open, close, isOff);
    if (wrong !== null) refuse(wrong);
    else {
      const below = under.get(lid) ?? [];
      const times: LidTimes = {
        open: open as LidInstruction | null,
        close: close as LidInstruction,
        off: liftsOf(onArrival.get(lid), work.offOf),
        under: [...liftsOf(below, work.offOf), ...liftsOf(below, work.onOf)],
        on: liftsOf(onDeparture.get(lid), work.onOf),
      };
      for (const code of misorders(times)) refuse(code);
      const laden = under.has(lid) ? [] : (onArrival.get(lid) ?? []).filter((box) => box.fate === 'stays');
      if (laden.length > 0) refuse('lid.laden', laden);
    }
  }
}

/** When a lid is opened and closed, and when the lifts off it, under it and onto it are. */
interface LidTimes {
  /** null: it is off when work begins. */
  readonly open: LidInstruction | null;
  readonly close: LidInstruction;
  readonly off: readonly LiftInstruction[];
  readonly under: readonly LiftInstruction[];
  readonly on: readonly LiftInstruction[];
}

function misorders({ open, close, off, under, on }: LidTimes): readonly string[] {
  const checks = [
    { code: 'lid.opened-too-soon', isBroken: open !== null && off.some((lift) => startsTooSoon(open, lift)) },
    { code: 'lid.opened-too-late', isBroken: open !== null && under.some((lift) => startsTooSoon(lift, open)) },
    {
      code: 'lid.closed-too-soon',
      isBroken: [...(open === null ? [] : [open]), ...under].some((earlier) => startsTooSoon(close, earlier)),
    },
    { code: 'lid.closed-too-late', isBroken: on.some((lift) => startsTooSoon(lift, close)) },
  ];
  return checks.filter((check) => check.isBroken).map((check) => check.code);
}

/** How often a lid is moved is wrong: one that is off already is only closed, any other opened and closed once. */
function miscount(open: Found, close: Found, isOff: boolean): string | null {
  if (open === 'several' || close === 'several' || (isOff && open !== null)) return 'lid.again';
  if (open === null && !isOff) return 'lid.not-opened';
  return close === null ? 'lid.not-closed' : null;
}

type Found = LidInstruction | 'several' | null;

function only(instructions: readonly LidInstruction[] | undefined, kind: LidInstruction['kind']): Found {
  const [first, second] = (instructions ?? []).filter((instruction) => instruction.kind === kind);
  return first === undefined ? null : second === undefined ? first : 'several';
}

function liftsOf(boxes: readonly PlacedBox[] | undefined, liftOf: Worklist['offOf']): readonly LiftInstruction[] {
  return (boxes ?? []).filter((box) => box.fate !== 'stays').flatMap((box) => liftOf(box) ?? []);
}
