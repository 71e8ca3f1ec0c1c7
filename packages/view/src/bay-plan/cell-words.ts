import { formatSlot } from '@estiba/port';
import { NO_BOX } from '../boxes/yard-stacks.ts';
import type { Term } from '../palette/legend.ts';
import { badgesOf } from './badges.ts';
import type { BayPlanModel } from './model.ts';
import type { BayCell } from './section-cells.ts';
import type { StackFigures } from './stack-figures.ts';

/** What a reader of the screen is told of a place: terms to be translated, in the order to say them. */
export function wordsOfCell(model: BayPlanModel, { slot, now, later, stack }: BayCell, figures: readonly StackFigures[]): Term[] {
  const shown = model.picture === 'later' ? later : now;
  const words: Term[] = [{ code: 'slot', params: { slot: formatSlot(slot), bay: slot.bay, row: slot.row, tier: slot.tier } }];
  words.push(...(shown === NO_BOX ? [{ code: 'slot.empty' }] : wordsOfBox(model, shown)));
  if (model.picture === 'work') words.push(...wordsOfWork(model, now, later));
  const changed = model.difference?.left.get(formatSlot(slot));
  if (changed !== undefined) words.push({ code: 'slot.left-in-plan', params: { box: model.boxes.idOf(changed) } });
  const own = figures.find((one) => one.stack === stack);
  if (own !== undefined && own.weightLeft !== null && own.heightLeft !== null)
    words.push({ code: 'stack.left', params: { tonnes: rounded(own.weightLeft), metres: rounded(own.heightLeft) } });
  return words;
}

function wordsOfBox(model: BayPlanModel, box: number): Term[] {
  const { boxes, difference, slots, painting } = model;
  const { pods, pod, types, type, lines, line, kg } = boxes;
  const params = { box: boxes.idOf(box), type: types[type[box]!]!, kg: kg[box]!, pod: pods[pod[box]!]!, line: lines[line[box]!]! };
  const look = painting.legend[painting.of[box] ?? -1];
  const change = difference?.of.get(box);
  return [
    { code: 'slot.box', params },
    ...(look === undefined ? [] : [look.term]),
    ...badgesOf(boxes, box, { ...model, restows: slots.restows }).map(({ term }) => term),
    ...(model.toClear.has(box) ? [{ code: 'to-clear' }] : []),
    ...(change === undefined ? [] : [{ code: `plan.${change}` }]),
  ];
}

function wordsOfWork({ boxes, slots }: BayPlanModel, now: number, later: number): Term[] {
  const isReset = now !== NO_BOX && now === later && slots.restows.has(now);
  if (now === later) return isReset ? [{ code: 'slot.leaves-and-comes', params: { box: boxes.idOf(now) } }] : [];
  return [
    ...(now === NO_BOX ? [] : [{ code: 'slot.leaves', params: { box: boxes.idOf(now) } }]),
    ...(later === NO_BOX ? [] : [{ code: 'slot.comes', params: { box: boxes.idOf(later) } }]),
  ];
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
