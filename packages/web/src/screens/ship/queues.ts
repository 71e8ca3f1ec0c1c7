import type { CallRow } from '@estiba/messages/frames';
import { containerId, parseSlot, type WorkInstruction, type WorkQueue } from '@estiba/port';
import type { PlannedMoves } from '@estiba/view';
import { useEffect, useState } from 'react';
import { ask } from '../../http/api.ts';
import { usePast } from '../../live/use-live.ts';

interface Line {
  readonly kind: WorkInstruction['kind'];
  readonly bay: number;
  readonly boxes: readonly { readonly id: string; readonly slot: string }[];
  readonly lid: string | null;
  readonly start: number;
  readonly end: number;
}

interface LinePage {
  readonly items: readonly Line[];
  readonly next: number | null;
}

/** Lines asked for at a time. */
const page = 1000;

/** The work queues of a call's plan; null before they are there, and in the past, which has none to show. */
export function useQueues(call: CallRow | undefined): readonly WorkQueue[] | null {
  const isPast = usePast() !== null;
  const cranes = call?.queues.map(({ crane, total }) => `${crane} ${total}`).join() ?? '';
  const key = call === undefined || call.plan === null || isPast ? null : `${call.call} ${call.plan} ${cranes}`;
  const [state, setState] = useState<{ readonly key: string; readonly queues: readonly WorkQueue[] } | null>(null);
  useEffect(() => {
    if (key === null || call === undefined) return undefined;
    let isWanted = true;
    void Promise.all(call.queues.map(({ crane }) => fetchQueue(call.call, crane))).then((queues) => {
      if (isWanted) setState({ key, queues });
    });
    return () => void (isWanted = false);
    // The key says all of the call that matters here.
  }, [key]);
  return state !== null && state.key === key ? state.queues : null;
}

async function fetchQueue(call: string, crane: string): Promise<WorkQueue> {
  const instructions: WorkInstruction[] = [];
  let from: number | null = 1;
  while (from !== null) {
    const path: string = `/calls/${encodeURIComponent(call)}/queues/${encodeURIComponent(crane)}?from=${from}&limit=${page}`;
    const answer = await ask<LinePage>(path, { isPoll: true });
    if (!answer.ok) break;
    instructions.push(...answer.value.items.flatMap(instructionOf));
    from = answer.value.next;
  }
  return { crane, instructions };
}

function instructionOf({ kind, bay, boxes, lid, start, end }: Line): WorkInstruction[] {
  const times = { bay, start, end } as Pick<WorkInstruction, 'bay' | 'start' | 'end'>;
  if (kind === 'open-lid' || kind === 'close-lid') return lid === null ? [] : [{ kind, lid, ...times }];
  const placed = boxes.flatMap((box) => {
    const slot = parseSlot(box.slot);
    return slot === null ? [] : [{ id: containerId(box.id), slot }];
  });
  return [{ kind, boxes: placed, ...times }];
}

/** What the queues do to the boxes aboard. */
export function movesOf(queues: readonly WorkQueue[]): PlannedMoves {
  const lines = queues.flatMap(({ instructions }) => instructions);
  const boxesOf = (kind: WorkInstruction['kind']) => lines.flatMap((line) => (line.kind === kind && 'boxes' in line ? line.boxes : []));
  const backOn = new Map(boxesOf('restow-on').map(({ id, slot }) => [id, slot]));
  return {
    loads: boxesOf('load'),
    discharges: boxesOf('discharge'),
    restows: boxesOf('restow-off').flatMap(({ id, slot: from }) => {
      const to = backOn.get(id);
      return to === undefined ? [] : [{ id, from, to, reason: { code: 'restow', params: {} } }];
    }),
  };
}

/** Restows that are back aboard: among the lines of their crane that are done. */
export function doneRestows(queues: readonly WorkQueue[], call: CallRow): ReadonlySet<string> {
  return new Set(
    queues.flatMap(({ crane, instructions }) =>
      instructions
        .slice(0, call.queues.find((queue) => queue.crane === crane)?.done ?? 0)
        .flatMap((line) => (line.kind === 'restow-on' ? line.boxes.map(({ id }) => id) : [])),
    ),
  );
}
