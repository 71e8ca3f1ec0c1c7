import type { Container, ContainerId } from '@estiba/port';
import type { Finding } from '../finding.ts';
import type { Box } from '../words/box.ts';
import type { Message } from '../words/message.ts';
import { ListLog } from './list-log.ts';

/** A load list after verified gross masses came in. */
export interface VerifiedList {
  readonly boxes: readonly Container[];
  /** Boxes whose mass is another than before: what a re-plan must look at. */
  readonly changed: readonly ContainerId[];
  /** Every mass in the messages was applied or set aside with a finding: `seen = applied + setAside`. */
  readonly account: { readonly seen: number; readonly applied: number; readonly setAside: number };
  readonly findings: readonly Finding[];
}

/** A verified mass this far from the declared one is worth a look. */
const DIFFERENCE = 0.05;

/** Brings VERMAS messages into a load list, in the order given: a later mass replaces an earlier one. */
export function applyVerifiedMasses(list: readonly Container[], messages: readonly Message[]): VerifiedList {
  const log = new ListLog();
  const boxes = new Map(list.map((box) => [box.id, box]));
  const applied = new Set<ContainerId>();
  let seen = 0;
  let setAside = 0;
  for (const message of messages) {
    if (message.type !== 'VERMAS') {
      log.add('error', 'vgm.not-vermas', { type: message.header.name.type }, message);
      continue;
    }
    for (const box of message.boxes) {
      seen++;
      if (apply(box, message, boxes, applied, log)) applied.add(box.container.id);
      else setAside++;
    }
  }
  const changed = list.filter((box) => boxes.get(box.id)?.weight.gross !== box.weight.gross).map((box) => box.id);
  return {
    boxes: list.map((box) => boxes.get(box.id) ?? box),
    changed,
    account: { seen, applied: seen - setAside, setAside },
    findings: log.close(),
  };
}

function apply(box: Box, message: Message, boxes: Map<ContainerId, Container>, applied: ReadonlySet<ContainerId>, log: ListLog): boolean {
  const { id, weight } = box.container;
  const known = boxes.get(id);
  if (weight.source !== 'vgm') {
    log.add('warning', 'vgm.not-verified', { id }, message, box);
    return false;
  }
  if (known === undefined) {
    log.add('warning', 'vgm.unknown-box', { id, gross: weight.gross }, message, box);
    return false;
  }
  const before = known.weight.gross;
  if (applied.has(id)) log.add('info', 'vgm.again', { id, before, after: weight.gross }, message, box);
  if (Math.abs(before - weight.gross) > DIFFERENCE * weight.gross) {
    log.add('warning', 'vgm.differs', { id, before, after: weight.gross, source: known.weight.source }, message, box);
  }
  boxes.set(id, { ...known, weight });
  return true;
}
