import type { WorkQueue } from '@estiba/port';
import { type Html, html } from './html.ts';
import type { Scene } from './scene.ts';
import { table } from './table.ts';

/** What each crane does, and when. */
export function craneTable({ plan, words }: Scene): Html {
  const rows = plan.queues.map((queue) => {
    const tally = tallyOf(queue);
    const first = queue.instructions[0];
    const last = queue.instructions.at(-1);
    const hours = first === undefined || last === undefined ? 0 : (last.end - first.start) / 3_600_000;
    return [
      queue.crane,
      words.number(tally.discharge),
      words.number(tally.load),
      words.number(tally.restow),
      words.number(tally.twin),
      words.number(tally.lid),
      first === undefined ? '–' : words.time(first.start),
      last === undefined ? '–' : words.time(last.end),
      words.number(hours === 0 ? 0 : tally.lifts / hours, 1),
    ];
  });
  const number = (key: 'discharges' | 'loads' | 'restows' | 'twins' | 'lids' | 'rate') => ({
    head: words.say(`cranes.${key}`),
    isNumber: true,
  });
  return table(
    words.say('cranes.caption'),
    [
      { head: words.say('cranes.crane') },
      number('discharges'),
      number('loads'),
      number('restows'),
      number('twins'),
      number('lids'),
      { head: words.say('cranes.start') },
      { head: words.say('cranes.end') },
      number('rate'),
    ],
    rows,
  );
}

interface Tally {
  discharge: number;
  load: number;
  restow: number;
  lid: number;
  twin: number;
  /** Instructions that lift boxes. */
  lifts: number;
}

/** Boxes by kind of work, lids, twin lifts. */
function tallyOf(queue: WorkQueue): Tally {
  const tally: Tally = { discharge: 0, load: 0, restow: 0, lid: 0, twin: 0, lifts: 0 };
  for (const instruction of queue.instructions) {
    if (!('boxes' in instruction)) {
      tally.lid++;
      continue;
    }
    const kind = instruction.kind === 'discharge' || instruction.kind === 'load' ? instruction.kind : 'restow';
    tally[kind] += instruction.boxes.length;
    tally.lifts++;
    if (instruction.boxes.length === 2) tally.twin++;
  }
  return tally;
}

/** How long the cranes need, against the bound no split can beat. */
export function makespanLine({ plan, words }: Scene): Html {
  const { makespan, lowerBound } = plan.cranes;
  const hours = (ms: number): string => words.number(ms / 3_600_000, 1);
  const over = lowerBound > 0 ? words.number((makespan / lowerBound - 1) * 100, 1) : '–';
  return html`<p>${words.say('cranes.makespan', { hours: hours(makespan), bound: hours(lowerBound), over })}</p>`;
}
