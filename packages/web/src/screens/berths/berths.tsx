import type { Site } from '@estiba/port';
import { BerthChart, berthSiteOf, stayOf } from '@estiba/view';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { select, useSelection } from '../../address/use-address.ts';
import { freeCorner } from '../../drawing/free-corner.ts';
import { BerthLegend } from '../../drawing/chart-legends.tsx';
import { DrawnCanvas, type Make } from '../../drawing/drawn-canvas.tsx';
import { ShownAsChoice, useIsTable } from '../../drawing/shown-as.tsx';
import { usePortTime } from '../../drawing/use-port-time.ts';
import { command } from '../../http/api.ts';
import { useWords } from '../../i18n/language.ts';
import { usePort, useTable, useTerminalTime } from '../../live/use-live.ts';
import { usePerson } from '../../session/use-person.ts';
import { useSite } from '../../site/site.ts';
import { useValue } from '../../store/use-value.ts';
import { useDrawingTheme } from '../../theme/use-drawing-theme.ts';
import { useClock } from '../../time/use-clock.ts';
import { Choice } from '../../ui/choice.tsx';
import { Empty } from '../../ui/panel.tsx';
import { Calls } from '../calls/calls.tsx';
import { BerthDesk, stayAsWished } from './berth-desk.ts';
import { HeldStay } from './held-stay.tsx';
import { StayForm } from './stay-form.tsx';
import { StayTable } from './stay-table.tsx';
import { StayWish } from './stay-wish.tsx';
import { useStayDrag } from './use-stay-drag.ts';

const snap = { time: 15 * 60_000, along: 1 };

/** Who lies where and when, and the same calls as a list; who may moves ships that are still to come. */
export function Berths() {
  const { yard, planning: words } = useWords();
  const desk = useMemo(() => new BerthDesk(command), []);
  const { isPlanning } = useValue(desk.state);
  const mayPlan = usePerson().commands.includes('rescheduleCall');
  const site = useSite();
  const isTable = useIsTable();
  return (
    <div className="screen filled tall">
      <div className="tools">
        <ShownAsChoice />
        {mayPlan && (
          <Choice
            label={words.mode}
            value={isPlanning ? 'plan' : 'live'}
            options={[
              ['live', words.live],
              ['plan', words.plan],
            ]}
            onChange={(mode) => desk.plan(mode === 'plan')}
          />
        )}
        {isPlanning && !isTable && <p className="muted">{words.berthHelp}</p>}
      </div>
      {site === null ? <Empty>{yard.noMap}</Empty> : <Chart site={site} desk={desk} mayPlan={mayPlan && isPlanning} />}
      {!isTable && <Calls />}
    </div>
  );
}

function Chart({ site, desk, mayPlan }: { readonly site: Site; readonly desk: BerthDesk; readonly mayPlan: boolean }) {
  const { ship: words, tables, planning } = useWords();
  const clock = useClock();
  const { wish } = useValue(desk.state);
  const isTable = useIsTable();
  const calls = useTable('calls');
  const closed = usePort()?.closedBerths;
  const theme = useDrawingTheme();
  const now = useTerminalTime() ?? 0;
  const portTime = usePortTime();
  const selection = useSelection();
  const chart = useRef<BerthChart | null>(null);
  const selected = selection?.kind === 'call' ? selection.id : null;
  const live = calls.map((call) => stayOf(call, now));
  const wished = live.map((stay) => (stay.call === wish?.call ? stayAsWished(stay, wish) : stay));
  const shown = { stays: wished, live, site: berthSiteOf(site, closed ?? [], now) };
  const axes = { now, ranges: [], portTime, time: 'x', snap, theme, fontScale: 1 } as const;
  const model = { mode: mayPlan ? 'draft' : 'live', ...shown, ...axes, selected, hovered: null, drag: null } as const;
  const latest = useRef(model);
  latest.current = model;
  const make = useCallback<Make<BerthChart>>(
    (surface, makeSurface, room) => new BerthChart({ ...latest.current }, surface, makeSurface, room),
    [],
  );
  useEffect(() => {
    const drawn = chart.current;
    if (drawn === null) return;
    Object.assign(drawn.model, latest.current, { drag: drawn.model.drag });
    drawn.changed();
  }, [calls, closed, site, theme, portTime, now, selected, mayPlan, wish]);
  const { held, ...hands } = useStayDrag(chart, desk, mayPlan, (call) => {
    const stay = live.find((one) => one.call === call);
    return stay === undefined ? '' : `${clock.moment(stay.from)} · ${stay.bowAt} m`;
  });
  const there = calls.filter(({ phase }) => phase !== 'announced' && phase !== 'sailed').length;
  const drawing = isTable ? (
    <StayTable label={words.berthPlan} stays={shown.stays} site={shown.site} chosen={selected} />
  ) : (
    <DrawnCanvas
      label={words.berthPlan}
      hint={`${tables.berthSummary(there, calls.filter(({ phase }) => phase === 'announced').length)} ${words.chartHint} ${mayPlan ? planning.berthHint : ''}`}
      make={make}
      onDrawn={(drawn) => (chart.current = drawn)}
      onPoint={(px, py) => {
        const call = chart.current!.hit(px, py);
        select(call === null ? null : { kind: 'call', id: call });
      }}
      {...hands}
    >
      <HeldStay held={held} stays={shown.stays} corner={freeCorner(chart.current)} />
    </DrawnCanvas>
  );
  return (
    <>
      {drawing}
      {!isTable && <BerthLegend theme={theme} />}
      {mayPlan && <StayWish desk={desk} calls={calls} stays={live} site={site} />}
      {mayPlan && <StayForm desk={desk} stays={live} site={shown.site} now={now} chosen={selected} />}
    </>
  );
}
