import type { Site } from '@estiba/port';
import { BerthChart, berthSiteOf, stayOf } from '@estiba/view';
import { useCallback, useEffect, useRef } from 'react';
import { select, useSelection } from '../../address/use-address.ts';
import { DrawnCanvas, type Make } from '../../drawing/drawn-canvas.tsx';
import { ShownAsChoice, useIsTable } from '../../drawing/shown-as.tsx';
import { usePortTime } from '../../drawing/use-port-time.ts';
import { useWords } from '../../i18n/language.ts';
import { usePort, useTable, useTerminalTime } from '../../live/use-live.ts';
import { useSite } from '../../site/site.ts';
import { useDrawingTheme } from '../../theme/use-drawing-theme.ts';
import { Empty } from '../../ui/panel.tsx';
import { Calls } from '../calls/calls.tsx';
import { StayTable } from './stay-table.tsx';

const snap = { time: 15 * 60_000, along: 1 };

/** Who lies where and when, and the same calls as a list. */
export function Berths() {
  const { yard } = useWords();
  const site = useSite();
  const isTable = useIsTable();
  return (
    <div className="screen filled">
      <div className="tools">
        <ShownAsChoice />
      </div>
      {site === null ? <Empty>{yard.noMap}</Empty> : <Chart site={site} />}
      {!isTable && <Calls />}
    </div>
  );
}

function Chart({ site }: { readonly site: Site }) {
  const { ship: words, tables } = useWords();
  const isTable = useIsTable();
  const calls = useTable('calls');
  const closed = usePort()?.closedBerths;
  const theme = useDrawingTheme();
  const now = useTerminalTime() ?? 0;
  const portTime = usePortTime();
  const selection = useSelection();
  const chart = useRef<BerthChart | null>(null);
  const selected = selection?.kind === 'call' ? selection.id : null;
  const shown = { stays: calls.map((call) => stayOf(call, now)), live: [], site: berthSiteOf(site, closed ?? []) };
  const axes = { now, ranges: [], portTime, time: 'x', snap, theme, fontScale: 1 } as const;
  const model = { mode: 'live', ...shown, ...axes, selected, hovered: null, drag: null } as const;
  const latest = useRef(model);
  latest.current = model;
  const make = useCallback<Make<BerthChart>>(
    (surface, makeSurface, room) => new BerthChart({ ...latest.current }, surface, makeSurface, room),
    [],
  );
  useEffect(() => {
    const drawn = chart.current;
    if (drawn === null) return;
    Object.assign(drawn.model, latest.current);
    drawn.changed();
  }, [calls, closed, site, theme, portTime, now, selected]);
  if (isTable) return <StayTable label={words.berthPlan} stays={shown.stays} site={shown.site} chosen={selected} />;
  const there = calls.filter(({ phase }) => phase !== 'announced' && phase !== 'sailed').length;
  return (
    <DrawnCanvas
      label={words.berthPlan}
      hint={`${tables.berthSummary(there, calls.filter(({ phase }) => phase === 'announced').length)} ${words.chartHint}`}
      make={make}
      onDrawn={(drawn) => (chart.current = drawn)}
      onPoint={(px, py) => {
        const call = chart.current!.hit(px, py);
        select(call === null ? null : { kind: 'call', id: call });
      }}
    />
  );
}
