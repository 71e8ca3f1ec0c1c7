import type { Call } from '@estiba/port';
import type { Box } from './box.ts';
import type { Findings } from './finding.ts';
import { isAbove } from './finding.ts';
import type { Worklist } from './lifts.ts';
import type { Picture } from './picture.ts';
import { placedName } from './picture.ts';

/** Rule Q5: two boxes in one lift are a pair the crane can take. */
export function checkTwins(call: Call, { arrival, departure }: Picture, { lifts }: Worklist, findings: Findings): void {
  const known = new Map([...arrival.boxes, ...departure.boxes].map((box) => [placedName(box.container.id, box.slot), box]));
  for (const { instruction, crane, craneIndex } of lifts) {
    if (instruction.boxes.length === 1) continue;
    const ids = instruction.boxes.map((box) => box.id);
    const slots = instruction.boxes.map((box) => box.slot);
    const [fore, aft] = instruction.boxes.map(({ id, slot }) => known.get(placedName(id, slot)));
    if (ids.length !== 2 || fore === undefined || aft === undefined) {
      findings.note('Q5', 'twin.not-two', ids, slots, { crane, boxes: ids.length });
      continue;
    }
    if (!arePair(fore, aft)) findings.note('Q5', 'twin.no-pair', ids, slots, { crane });
    const value = fore.mass + aft.mass;
    // A crane the call has not is for Q1.
    const limit = craneIndex < 0 ? value : (call.cranes[craneIndex]?.twinLiftLimit ?? 0) / 1000;
    if (isAbove(value, limit)) findings.note('Q5', 'twin.too-heavy', ids, slots, { crane, value, limit });
  }
}

/** Whether two boxes are 20' boxes of the same row and tier, the first in the fore half, the other in the aft half of one bay. */
function arePair({ berth: fore, isShort: isForeShort }: Box, { berth: aft, isShort: isAftShort }: Box): boolean {
  if (fore === null || aft === null || !isForeShort || !isAftShort) return false;
  return fore.site === aft.site && fore.k === aft.k && fore.inFore && aft.inAft && !fore.inAft && !aft.inFore;
}
