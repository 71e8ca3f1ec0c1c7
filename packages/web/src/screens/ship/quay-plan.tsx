import type { CallRow } from '@estiba/messages/frames';
import { craneClearanceOf, type WorkQueue } from '@estiba/port';
import { bayOfShip, QuayChart, type QuayForm, slipOf } from '@estiba/view';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { select, useAddress } from '../../address/use-address.ts';
import { freeCorner } from '../../drawing/free-corner.ts';
import { QuayLegend } from '../../drawing/chart-legends.tsx';
import { DrawnCanvas, type Make } from '../../drawing/drawn-canvas.tsx';
import { ShownAsChoice, useIsTable } from '../../drawing/shown-as.tsx';
import { usePortTime } from '../../drawing/use-port-time.ts';
import { ask } from '../../http/api.ts';
import { useWords } from '../../i18n/language.ts';
import { useBoxes, useTerminalTime } from '../../live/use-live.ts';
import { usePerson } from '../../session/use-person.ts';
import { useSite } from '../../site/site.ts';
import { useDrawingTheme } from '../../theme/use-drawing-theme.ts';
import { Choice } from '../../ui/choice.tsx';
import { Empty, Fact, Facts, Panel } from '../../ui/panel.tsx';
import { mayEditDrafts } from '../draft/rights.ts';
import { BayTrial, type GivenTo } from './bay-trial.ts';
import { BayTrialPanel, GiveBayForm } from './bay-trial-panel.tsx';
import { CallChoice, useCall } from './call-choice.tsx';
import { HeldBayNote } from './held-bay.tsx';
import { QueueActs } from './queue-acts.tsx';
import { usePlan } from './queues.ts';
import { BlockTable } from './tables/block-table.tsx';
import { useBlockDrag } from './use-block-drag.ts';

/** The crane split of a call: each crane's lines over time, how far they are, and what is against it. */
export function QuayPlanScreen() {
  const { calls: words, common, ship, planning } = useWords();
  const { id } = useAddress();
  const call = useCall();
  const { at, queues } = usePlan(call, useBoxes().size);
  // A plan that comes takes the chart away for a moment, but not what was tried.
  const trial = useMemo(() => new BayTrial(ask), [call?.call]);
  const person = usePerson();
  const mayGive = call !== undefined && call.phase !== 'complete' && call.phase !== 'sailed' && mayEditDrafts(person);
  const onTry = (given: GivenTo): void => void trial.try(given, planning.draftName(given.bay, given.crane ?? planning.planner));
  const tried = mayGive ? <BayTrialPanel trial={trial} onTry={onTry} /> : null;
  return (
    <div className="screen filled tall">
      {call === undefined ? (
        <Empty>{id === null ? words.empty : words.unknown(id)}</Empty>
      ) : (
        <div className="tools">
          <CallChoice screen="quay" call={call.call} />
        </div>
      )}
      {call !== undefined && at !== 'there' && <Empty>{{ none: words.noPlan, loading: common.loading, lost: ship.planLost }[at]}</Empty>}
      {call !== undefined && queues === null && tried}
      {call !== undefined && queues !== null && (
        <Chart key={call.call} call={call} queues={queues} tried={tried} onTry={mayGive ? onTry : null} />
      )}
    </div>
  );
}

interface ChartProps {
  readonly call: CallRow;
  readonly queues: readonly WorkQueue[];
  /** What stands under the drawing of a bay that was given to a crane. */
  readonly tried: ReactNode;
  /** Gives a bay to a crane; null: nobody may here. */
  readonly onTry: ((given: GivenTo) => void) | null;
}

function Chart({ call, queues, tried, onTry }: ChartProps) {
  const { ship: words, tables, planning } = useWords();
  const isTable = useIsTable();
  /** Block that is selected. */
  const [block, setBlock] = useState<string | null>(null);
  const [form, setForm] = useState<QuayForm>('lanes');
  const theme = useDrawingTheme();
  const now = useTerminalTime() ?? 0;
  const portTime = usePortTime();
  const chart = useRef<QuayChart | null>(null);
  const sayDuration = (ms: number): string => words.minutes(Math.round(Math.abs(ms) / 60_000));
  const site = useSite();
  const order = queues.map(({ crane }) => crane);
  const limits = { clearance: site === null ? 0 : craneClearanceOf(site, order), reach: site?.equipment.sts ?? [], bowAt: call.bowAt };
  const shown = { outline: call.outline, queues, progress: call.queues, order, ...limits };
  const model = { ...shown, now, ranges: [], portTime, theme, fontScale: 1, form, sayDuration, selected: block, hovered: null, drag: null };
  const latest = useRef(model);
  latest.current = model;
  const make = useCallback<Make<QuayChart>>(
    (surface, makeSurface, room) => new QuayChart({ ...latest.current }, surface, makeSurface, room),
    [],
  );
  useEffect(() => {
    const drawn = chart.current;
    if (drawn === null) return;
    const { hovered, drag } = drawn.model;
    Object.assign(drawn.model, latest.current, { hovered, drag });
    drawn.changed();
  }, [call, queues, site, theme, portTime, now, block]);
  useEffect(() => {
    const drawn = chart.current;
    if (drawn === null) return;
    drawn.model.form = form;
    drawn.showAll();
  }, [form]);
  const mayGive = onTry !== null;
  const left = queues.flatMap(({ crane, instructions }) =>
    instructions
      .slice(call.queues.find((queue) => queue.crane === crane)?.started ?? 0)
      .map((line) => ({ crane, bay: bayOfShip(call.outline, line.bay) })),
  );
  const give = (bay: number, crane: string | null): void => {
    const owners = new Set(left.filter((one) => one.bay === bay).map((one) => one.crane));
    onTry?.({ call: call.call, bay, crane, former: owners.size === 1 ? [...owners][0]! : null });
  };
  const { held, ...hands } = useBlockDrag(chart, mayGive, setBlock, give);
  const [lines, done] = call.queues.reduce(([all, some], queue) => [all + queue.total, some + queue.done], [0, 0]);
  return (
    <>
      <div className="tools">
        <ShownAsChoice />
        {!isTable && (
          <Choice
            label={words.form}
            value={form}
            options={[
              ['lanes', words.lanes],
              ['space-time', words.spaceTime],
            ]}
            onChange={setForm}
          />
        )}
        {mayGive && !isTable && form === 'lanes' && <p className="muted">{planning.quayHelp}</p>}
      </div>
      {isTable ? (
        <BlockTable
          label={words.quayOf(call.outline.name)}
          call={call}
          queues={queues}
          now={now}
          clearance={limits.clearance}
          chosen={block}
          onChoose={({ id, crane }) => {
            setBlock(id);
            select({ kind: 'machine', id: crane });
          }}
        />
      ) : (
        <DrawnCanvas
          label={words.quayOf(call.outline.name)}
          hint={`${tables.quaySummary(queues.length, lines, done)} ${words.chartHint} ${mayGive ? planning.quayHint : ''}`}
          make={make}
          onDrawn={(drawn) => (chart.current = drawn)}
          onKeyed={() => setBlock(chart.current!.model.selected)}
          onPoint={(px, py) => {
            const hit = chart.current!.hit(px, py);
            setBlock(hit?.block ?? null);
            if (hit !== null) select({ kind: 'machine', id: hit.crane });
          }}
          {...hands}
        >
          <HeldBayNote held={held} corner={freeCorner(chart.current)} />
        </DrawnCanvas>
      )}
      {!isTable && <QuayLegend theme={theme} />}
      {tried}
      {mayGive && <GiveBayForm bays={[...new Set(left.map(({ bay }) => bay))].sort((a, b) => a - b)} cranes={call.cranes} onTry={give} />}
      <QueueActs call={call} />
      <Panel title={words.slips}>
        <Facts>
          {queues.map((queue) => (
            <Fact key={queue.crane} name={queue.crane}>
              {slipText(slipOf(queue, call.queues, now), words)}
            </Fact>
          ))}
        </Facts>
      </Panel>
    </>
  );
}

function slipText(slip: number | null, words: ReturnType<typeof useWords>['ship']): string {
  if (slip === null) return words.allDone;
  const minutes = Math.round(Math.abs(slip) / 60_000);
  if (minutes === 0) return words.onTime;
  return slip > 0 ? words.behind(minutes) : words.ahead(minutes);
}
