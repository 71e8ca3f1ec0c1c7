import type { Term } from '@estiba/view';
import type { Messages } from '../i18n/messages.ts';

type Known = Pick<Messages, 'drawing' | 'ship' | 'terms'>;

/** The values of a term, as texts and as numbers. */
interface Values {
  readonly text: (name: string) => string;
  readonly number: (name: string) => number;
}

/** A word of a drawing: its own where the catalogue has one, the value where it names one, else its code. */
export function termText({ code, params = {} }: Term, words: Known): string {
  const values: Values = { text: (name) => String(params[name] ?? ''), number: (name) => Number(params[name]) };
  const say = Object.hasOwn(sayings, code) ? sayings[code] : undefined;
  return say?.(values, words) ?? plain(code, words) ?? code;
}

/** Terms that speak of values. */
const sayings: Readonly<Record<string, (values: Values, words: Known) => string>> = {
  value: ({ text }, { terms }) => text('value') || terms.unsaid,
  'weight.below': ({ number }, { drawing }) => drawing['entry.weight.below'](number('tonnes')),
  'weight.from': ({ number }, { drawing }) => drawing['entry.weight.from'](number('tonnes')),
  'cost.below': ({ number }, { drawing }) => drawing['entry.cost.below'](number('moves')),
  'cost.from': ({ number }, { drawing }) => drawing['entry.cost.from'](number('moves')),
  'imdg.class': ({ text }, { drawing }) => drawing['entry.imdg.class'](text('value')),
  imdg: ({ text }, { drawing }) => drawing['entry.imdg.class'](text('class')),
  'size-type': ({ text }, words) =>
    words.terms.sizeType(text('feet'), text('height') === 'high', plain(`kind.${text('kind')}`, words) ?? text('kind')),
  slot: ({ number }, { drawing }) => drawing.place(number('bay'), number('row'), number('tier')),
  'slot.box': ({ text, number }, { ship }) => `${text('box')} ${text('type')} ${text('pod')} ${ship.kg(number('kg'))}`,
  'slot.leaves': ({ text }, { ship }) => ship.leaves(text('box')),
  'slot.comes': ({ text }, { ship }) => ship.comes(text('box')),
  'slot.leaves-and-comes': ({ text }, { ship }) => ship.leavesAndComes(text('box')),
  'slot.left-in-plan': ({ text }, { terms }) => terms.leftInPlan(text('box')),
  'stack.left': ({ number }, { ship }) => ship.stackLeft(number('tonnes'), number('metres')),
  'reefer.set-point': ({ text }) => `${text('celsius')} °C`,
};

/** A word that takes no values: of the legends, or of the figures beside a drawing. */
function plain(code: string, { drawing, terms }: Pick<Known, 'drawing' | 'terms'>): string | undefined {
  const word = own(terms, code) ?? own(drawing, `entry.${code}`);
  return typeof word === 'string' ? word : undefined;
}

const own = (area: object, key: string): unknown => (Object.hasOwn(area, key) ? area[key as keyof typeof area] : undefined);
