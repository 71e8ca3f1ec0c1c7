import { shownMoment } from '@estiba/view';
import { attachInput, type PlacedLabel, Twin } from '@estiba/view/scene';
import { useEffect, useId, useRef, useState } from 'react';
import { ofView, toView } from '../../address/of-view.ts';
import { select, useSelection } from '../../address/use-address.ts';
import { everyFrame, watchSize } from '../../drawing/canvas-surface.ts';
import { hovered } from '../../drawing/hovered.ts';
import { Legend } from '../../drawing/legend.tsx';
import { ModeChoice } from '../../drawing/mode-choice.tsx';
import { colourMode, portModes } from '../../drawing/modes.ts';
import { usePainting } from '../../drawing/use-painting.ts';
import { useWords } from '../../i18n/language.ts';
import type { PortModel } from '../../live/port-model.ts';
import { useBoxes, useTable, useTerminalTime } from '../../live/use-live.ts';
import { useValue } from '../../store/use-value.ts';
import { useDrawingTheme } from '../../theme/use-drawing-theme.ts';
import { Waits } from './waits.tsx';
import { pointsOf } from './wait-points.ts';

/** The port in three dimensions as it moves, with why its machines wait. */
export function TwinView({ port }: { readonly port: PortModel }) {
  const { drawing } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const twin = useRef<Twin | null>(null);
  const waiting = useRef<readonly string[]>([]);
  const [labels, setLabels] = useState<readonly PlacedLabel[]>([]);
  const [followed, setFollowed] = useState<string | null>(null);
  const [hasWaits, setWaits] = useState(false);
  const { boxes, size } = useBoxes();
  const mode = useValue(colourMode);
  const theme = useDrawingTheme();
  const painting = usePainting(boxes, size, mode, theme);
  const [calls, visitors, machines] = [useTable('calls'), useTable('visitors'), useTable('machines')];
  const at = useTerminalTime() ?? 0;
  const selection = useSelection();
  const over = useValue(hovered);
  const id = useId();
  const [model] = useState(() => {
    const { site, graph, stacks, movers } = port;
    return { site, graph, boxes, stacks, movers, theme, painting, calls, visitors, at, selected: toView(selection), hovered: over };
  });
  waiting.current = hasWaits ? machines.filter(({ whyIdle }) => whyIdle.length > 0).map((machine) => machine.id) : [];

  useEffect(() => {
    const element = canvas.current!;
    const { width, height } = element.parentElement!.getBoundingClientRect();
    const made = new Twin(model, element, { width: Math.max(1, width), height: Math.max(1, height), pixelRatio: devicePixelRatio });
    twin.current = made;
    const endings = [
      watchSize(element.parentElement!, (across, down) => made.resize(across, down, devicePixelRatio)),
      attachInput(element, made, (px, py) => select(ofView(made.pick(px, py)))),
      everyFrame((now) => {
        if (port.isMoving(now)) {
          port.place(shownMoment(now), now);
          made.touch('machines');
        }
        if (!made.frame(now)) return;
        // For who watches over the budgets.
        Object.assign(element.dataset, { frames: made.frames, draws: made.info.draws, triangles: made.info.triangles });
        setLabels(waiting.current.length === 0 ? none : made.labels(pointsOf(port.movers, waiting.current)));
      }),
    ];
    return () => {
      for (const end of endings) end();
      made.dispose();
      twin.current = null;
    };
  }, [model, port]);

  useEffect(() => {
    const { painting: before, theme: dressed } = model;
    Object.assign(model, { theme, painting, calls, visitors, at, selected: toView(selection), hovered: over });
    port.place(shownMoment(performance.now()), performance.now());
    const made = twin.current;
    if (made === null) return;
    for (const part of ['boxes', 'calls', 'machines', 'time', 'selection'] as const) made.touch(part);
    if (before.legend !== painting.legend) made.touch('colours');
    if (dressed !== theme) made.touch('theme');
  }, [model, port, theme, painting, calls, visitors, machines, at, selection, over]);

  const isMachine = selection?.kind === 'machine';
  const follow = (machine: string | null): void => {
    setFollowed(machine);
    twin.current?.follow(machine);
    if (machine !== null) twin.current?.show(`machine/${machine}`, performance.now());
  };
  const near = toView(selection);
  return (
    <>
      <div className="tools">
        <ModeChoice
          label={drawing.colours}
          value={mode}
          options={portModes.map((one) => [one, drawing[one as 'pod']] as const)}
          onChange={(one) => colourMode.set(one)}
        />
        <label className="check">
          <input type="checkbox" checked={hasWaits} onChange={(event) => setWaits(event.currentTarget.checked)} />
          {drawing.whyWaits}
        </label>
        {isMachine && followed !== selection.id && (
          <button type="button" onClick={() => follow(selection.id)}>
            {drawing.follow(selection.id)}
          </button>
        )}
        {followed !== null && (
          <button type="button" onClick={() => follow(null)}>
            {drawing.letGo}
          </button>
        )}
        {near !== null && (
          <button type="button" onClick={() => twin.current?.show(near, performance.now())}>
            {drawing.goTo}
          </button>
        )}
        <button type="button" onClick={() => twin.current?.showAll(performance.now())}>
          {drawing.whole}
        </button>
      </div>
      <div className="drawing twin">
        <canvas ref={canvas} tabIndex={0} role="application" aria-label={drawing.twinLabel} aria-describedby={id} />
        <p id={id} className="unseen">
          {drawing.twinHint}
        </p>
        {labels.map(({ id: machine, px, py }) => (
          <span key={machine} className="label" aria-hidden="true" style={{ left: px, top: py }}>
            {machine}
          </span>
        ))}
        {hasWaits && <Waits machines={machines} />}
      </div>
      <Legend painting={painting} title={drawing.legend} />
    </>
  );
}

const none: readonly PlacedLabel[] = [];
