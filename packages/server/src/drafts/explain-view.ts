import type { BoxExplanation, PlaceCost, TermSources } from '@estiba/stowage';
import Type from 'typebox';
import { count, plainReason, ReasonForm, text, textOrNull } from '../views/forms.ts';
import { slotText } from './draft-view.ts';
import type { Costing } from './work/costing.ts';

const orNull = <T extends Type.TSchema>(form: T) => Type.Union([form, Type.Null()]);
const figure = Type.Number();

const SourceForm = Type.Object({ boxes: Type.Array(text), bays: Type.Array(count), name: textOrNull, value: figure });
export const ScoreForm = Type.Object({
  edit: count,
  terms: Type.Array(Type.Object({ term: text, unit: text, value: figure, weight: figure, cost: figure, sources: Type.Array(SourceForm) })),
});

const PlaceForm = Type.Object({
  slot: text,
  cost: figure,
  terms: Type.Array(Type.Object({ term: text, unit: text, value: figure, cost: figure })),
});
export const WhyForm = Type.Object({
  edit: count,
  box: text,
  place: orNull(PlaceForm),
  why: Type.Array(ReasonForm),
  others: Type.Array(PlaceForm, { description: 'The cheapest other places that are open' }),
  refused: Type.Array(ReasonForm, { description: 'Rules that close places, each with their number' }),
  places: Type.Array(Type.Object({ slot: text, cost: orNull(figure), refused: orNull(ReasonForm) }), {
    description: 'Every other place on top of a stack: what the box would cost there, or what closes it',
  }),
});

const BothForm = Type.Object({ with: figure, without: figure });
export const RuleCostsForm = Type.Object({
  state: text,
  by: textOrNull,
  edit: orNull(count),
  effort: orNull(figure),
  share: Type.Number({ minimum: 0, maximum: 1 }),
  problem: textOrNull,
  rows: Type.Array(Type.Object({ rule: text, cost: BothForm, leftOut: BothForm, restows: BothForm, makespan: BothForm })),
});

export const scoreView = (edit: number, terms: readonly TermSources[]): Type.Static<typeof ScoreForm> => ({
  edit,
  terms: terms.map(({ sources, ...term }) => ({
    ...term,
    sources: sources.map(({ boxes, bays, name, value }) => ({ boxes: [...boxes], bays: [...bays], name, value })),
  })),
});

const placeView = ({ slot, cost, terms }: PlaceCost): Type.Static<typeof PlaceForm> => ({
  slot: slotText(slot)!,
  cost,
  terms: terms.map((term) => ({ ...term })),
});

export const whyView = (edit: number, { id, place, why, others, refused, places }: BoxExplanation): Type.Static<typeof WhyForm> => ({
  edit,
  box: id,
  place: place && placeView(place),
  why: why.map(plainReason),
  others: others.map(placeView),
  refused: refused.map(plainReason),
  places: places.map((one) => ({ slot: slotText(one.slot)!, cost: one.cost, refused: one.refused && plainReason(one.refused) })),
});

export function ruleCostsView(costing: Costing | null): Type.Static<typeof RuleCostsForm> {
  if (costing === null) return { state: 'none', by: null, edit: null, effort: null, share: 0, problem: null, rows: [] };
  const { state, by, edit, effort, share, problem, rows } = costing;
  return { state, by, edit, effort, share: state === 'done' ? 1 : share, problem, rows: rows.map((row) => ({ ...row })) };
}
