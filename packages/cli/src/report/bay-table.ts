import { bayAt } from '../ship-places.ts';
import { type Html, html } from './html.ts';
import type { Scene } from './scene.ts';
import { folded, table } from './table.ts';

/** Work and cargo of every bay in figures: the same as the drawing of the ship, for those who read rather than look. */
export function bayTable(scene: Scene): Html {
  const { words, ports } = scene;
  const work = workByBay(scene);
  const marks = [...ports.values()];
  const rows = scene.bays.map(({ profile, twenties, forties }) => {
    const indices = [...twenties.fore, ...twenties.aft, ...forties];
    const boxes = indices.flatMap((index) => scene.boxes[index] ?? []);
    const tonnes = boxes.reduce((sum, box) => sum + box.container.weight.gross, 0) / 1000;
    const { discharges, loads, restows } = work.get(profile.number) ?? { discharges: 0, loads: 0, restows: 0 };
    const counts = marks.map((mark) => boxes.filter((box) => box.container.pod === mark.port).length);
    return [
      profile.number,
      discharges,
      loads,
      restows,
      boxes.length,
      words.number(tonnes),
      ...counts.map((count) => (count === 0 ? '' : count)),
    ];
  });
  const number = (head: string) => ({ head, isNumber: true });
  const columns = [
    { head: words.say('profile.bay') },
    number(words.say('cranes.discharges')),
    number(words.say('cranes.loads')),
    number(words.say('cranes.restows')),
    number(words.say('profile.aboard')),
    number(words.say('box.tonnes')),
    ...marks.map((mark) => number(mark.port)),
  ];
  return folded(words.say('profile.table'), html`${table(words.say('profile.table-caption'), columns, rows)}`);
}

function workByBay(scene: Scene): Map<number, { discharges: number; loads: number; restows: number }> {
  const work = new Map<number, { discharges: number; loads: number; restows: number }>();
  const count = (slotBay: number, kind: 'discharges' | 'loads' | 'restows'): void => {
    const bay = bayAt(scene.call.vessel, slotBay)?.number;
    if (bay === undefined) return;
    const tally = work.get(bay) ?? { discharges: 0, loads: 0, restows: 0 };
    tally[kind]++;
    work.set(bay, tally);
  };
  const { discharges, loads, restows } = scene.plan.loading;
  for (const { slot } of discharges) count(slot.bay, 'discharges');
  for (const { slot } of loads) count(slot.bay, 'loads');
  for (const { to } of restows) count(to.bay, 'restows');
  return work;
}
