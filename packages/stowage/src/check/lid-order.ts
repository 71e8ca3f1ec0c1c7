import type { PlacedBox } from './box.ts';
import type { Findings } from './finding.ts';
import type { LidInstruction, LiftInstruction, Worklist } from './lifts.ts';
import type { Picture } from './picture.ts';
import { boxesOnLids, workUnderLids } from './reach.ts';
import { startsTooSoon } from './stack-order.ts';

/** Rule Q4: a lid is opened once for the work under it, when it is clear, and closed again before it is loaded. */
export function checkLidOrder(picture: Picture, work: Worklist, findings: Findings): void {
  const under = workUnderLids(picture);
  const onArrival = boxesOnLids(picture.arrival);
  const onDeparture = boxesOnLids(picture.departure);
  const known = new Set(picture.ship.vessel.lids.map((lid) => lid.id));
  const instructions = Map.groupBy(
    work.lids.map((task) => task.instruction),
    (instruction) => instruction.lid,
  );
  for (const lid of new Set([...under.keys(), ...instructions.keys()])) {
    const open = only(instructions.get(lid), 'open-lid');
    const close = only(instructions.get(lid), 'close-lid');
    const refuse = (code: string, boxes: readonly PlacedBox[] = []) => findings.add('Q4', code, boxes, { lid });
    if (!known.has(lid) && !under.has(lid)) refuse('lid.unknown');
    if (open === 'several' || close === 'several') refuse('lid.again');
    else if (open === 'none') refuse('lid.not-opened');
    else if (close === 'none') refuse('lid.not-closed');
    else {
      const below = under.get(lid) ?? [];
      const times: LidTimes = {
        open,
        close,
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
  readonly open: LidInstruction;
  readonly close: LidInstruction;
  readonly off: readonly LiftInstruction[];
  readonly under: readonly LiftInstruction[];
  readonly on: readonly LiftInstruction[];
}

function misorders({ open, close, off, under, on }: LidTimes): readonly string[] {
  const checks = [
    { code: 'lid.opened-too-soon', isBroken: off.some((lift) => startsTooSoon(open, lift)) },
    { code: 'lid.opened-too-late', isBroken: under.some((lift) => startsTooSoon(lift, open)) },
    { code: 'lid.closed-too-soon', isBroken: [open, ...under].some((earlier) => startsTooSoon(close, earlier)) },
    { code: 'lid.closed-too-late', isBroken: on.some((lift) => startsTooSoon(lift, close)) },
  ];
  return checks.filter((check) => check.isBroken).map((check) => check.code);
}

function only(instructions: readonly LidInstruction[] | undefined, kind: LidInstruction['kind']): LidInstruction | 'none' | 'several' {
  const [first, second] = (instructions ?? []).filter((instruction) => instruction.kind === kind);
  return first === undefined ? 'none' : second === undefined ? first : 'several';
}

function liftsOf(boxes: readonly PlacedBox[] | undefined, liftOf: Worklist['offOf']): readonly LiftInstruction[] {
  return (boxes ?? []).filter((box) => box.fate !== 'stays').flatMap((box) => liftOf(box) ?? []);
}
