import { reason } from '@estiba/base';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { IdForm, MomentForm } from '../../commands/parts.ts';
import { definitions } from '../../kpi/definitions.ts';
import { figuresOf, type Scope } from '../../kpi/figures.ts';
import { count, moment, ReasonForm, text, textOrNull } from '../../views/forms.ts';
import type { RouteContext } from '../context.ts';
import { failureOf, FailureForm } from '../failure.ts';

const HOUR = 3_600_000;
const slices = ['total', 'part', 'hour', 'shift', 'call', 'crane', 'block'] as const;
type Slice = (typeof slices)[number];
/** Shifts of eight hours from midnight, port time or not: the first begins with `from`. */
const SHIFT = 8 * HOUR;
const MOST_SLICES = 1000;

const FigureForm = Type.Object({ value: Type.Union([Type.Number(), Type.Null()]), of: Type.Number(), by: Type.Number() });
const KpisForm = Type.Object({
  from: moment,
  to: moment,
  definitions: Type.Array(
    Type.Object({ kpi: text, name: text, unit: text, better: text, definition: ReasonForm, target: FigureForm.properties.value }),
  ),
  slices: Type.Array(
    Type.Object({
      from: moment,
      to: moment,
      call: textOrNull,
      crane: textOrNull,
      block: textOrNull,
      moves: count,
      figures: Type.Record(Type.String(), FigureForm),
    }),
  ),
});
const KpisQuery = Type.Object(
  {
    from: Type.Optional(MomentForm),
    to: Type.Optional(MomentForm),
    by: Type.Optional(Type.Enum([...slices])),
    parts: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 12, description: 'Equal parts of the time, with `by=part`' })),
    call: Type.Optional(IdForm),
  },
  { additionalProperties: false },
);

/** `/kpis`: how well the terminal works, counted from the log. */
export function kpiRoutes(app: FastifyInstance, { readings, ground }: RouteContext): void {
  app.get<{ Querystring: { from?: number; to?: number; by?: Slice; parts?: number; call?: string } }>(
    '/kpis',
    {
      schema: {
        summary: 'KPIs with their definitions, for a stretch of time: in all, by equal parts, hour, shift, call, crane, yard block',
        tags: ['port'],
        querystring: KpisQuery,
        response: { 200: KpisForm, 409: FailureForm },
      },
    },
    async ({ query }) => {
      await readings.catchUp();
      const facts = readings.kpis;
      const from = query.from ?? facts.firstAt ?? 0;
      const to = query.to ?? (facts.lastAt ?? from) + 1;
      const whole = { from, to, ...(query.call !== undefined && { call: query.call }) };
      const scopes: Scope[] =
        query.by === 'block'
          ? ground.site.blocks.map(({ id }) => ({ from, to, block: id }))
          : query.by === 'part'
            ? partsOf(whole, query.parts ?? 12)
            : scopesOf(query.by ?? 'total', whole, facts);
      if (scopes.length > MOST_SLICES) throw failureOf(409, 'Too many slices.', reason('kpi.too-many-slices', { most: MOST_SLICES }));
      return {
        from,
        to,
        definitions: definitions.map(({ definition, ...rest }) => ({
          ...rest,
          definition: { code: definition, params: {} },
          target: ground.site.targets?.[rest.kpi] ?? null,
        })),
        slices: scopes.map((scope) => {
          const figures = figuresOf(facts, scope);
          return {
            from: scope.from,
            to: scope.to,
            call: scope.call ?? null,
            crane: scope.crane ?? null,
            block: scope.block ?? null,
            moves: figures['gross-moves']?.of ?? figures.rehandles?.by ?? 0,
            figures,
          };
        }),
      };
    },
  );
}

/** The time in so many parts; the last may be a little shorter. */
function partsOf(whole: Scope, count: number): Scope[] {
  const length = Math.max(1, Math.ceil((whole.to - whole.from) / count));
  return Array.from({ length: count }, (_, i) => {
    const from = Math.min(whole.to, whole.from + i * length);
    return { ...whole, from, to: Math.min(whole.to, from + length) };
  });
}

function scopesOf(
  by: Exclude<Slice, 'part' | 'block'>,
  whole: Scope,
  { stays, berthed }: Pick<RouteContext['readings']['kpis'], 'stays' | 'berthed'>,
): Scope[] {
  if (by === 'total') return [whole];
  const ours = [...stays.values()].filter(({ call }) => whole.call === undefined || call === whole.call);
  if (by === 'call')
    return [...new Set([...berthed.keys(), ...ours.map(({ call }) => call)])]
      .filter((call) => whole.call === undefined || call === whole.call)
      .map((call) => ({ ...whole, call }));
  if (by === 'crane') return [...new Set(ours.map(({ crane }) => crane))].sort().map((crane) => ({ ...whole, crane }));
  const length = by === 'hour' ? HOUR : SHIFT;
  const count = Math.max(0, Math.ceil((whole.to - whole.from) / length));
  return Array.from({ length: Math.min(count, MOST_SLICES + 1) }, (_, i) => {
    const start = whole.from + i * length;
    return { ...whole, from: start, to: Math.min(whole.to, start + length) };
  });
}
