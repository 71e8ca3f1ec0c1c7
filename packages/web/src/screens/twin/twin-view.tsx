import { shownMoment } from '@estiba/view';
import { attachInput, Twin } from '@estiba/view/scene';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { ofView, toView } from '../../address/of-view.ts';
import { select, useSelection } from '../../address/use-address.ts';
import { everyFrame, watchSize } from '../../drawing/canvas-surface.ts';
import { hovered } from '../../drawing/hovered.ts';
import { LabelLayer } from '../../drawing/label-layer.ts';
import { Legend } from '../../drawing/legend.tsx';
import { ModeChoice } from '../../drawing/mode-choice.tsx';
import { colourMode, portModes, twinNames } from '../../drawing/modes.ts';
import { usePainting } from '../../drawing/use-painting.ts';
import { useWords } from '../../i18n/language.ts';
import type { PortModel } from '../../live/port-model.ts';
import { useBoxes, useTable, useTerminalTime } from '../../live/use-live.ts';
import { useValue } from '../../store/use-value.ts';
import { useDrawingTheme } from '../../theme/use-drawing-theme.ts';
import { Waits } from './waits.tsx';
import { NoPicture } from './no-picture.tsx';

/** The port in three dimensions as it moves, with names and why its machines wait. `onAgain`: makes all of it anew. */
export function TwinView({ port, onAgain }: { readonly port: PortModel; readonly onAgain: () => void }) {
  const { drawing } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const twin = useRef<Twin | null>(null);
  const shown = useRef({ waiting: new Set<string>(), hasNames: true });
  const [state, setState] = useState<'drawn' | 'lost' | 'failed'>('drawn');
  const hasNames = useValue(twinNames) === 'shown';
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
  const waiting = useMemo(
    () => new Set(hasWaits ? machines.filter(({ whyIdle }) => whyIdle.length > 0).map((machine) => machine.id) : []),
    [machines, hasWaits],
  );
  shown.current = { waiting, hasNames };

  useEffect(() => {
    const element = canvas.current!;
    const { width, height } = element.parentElement!.getBoundingClientRect();
    const size = { width: Math.max(1, width), height: Math.max(1, height), pixelRatio: devicePixelRatio };
    const made = madeOf(model, element, size);
    twin.current = made;
    if (made === null) return setState('failed');
    const labels = new LabelLayer(element.parentElement!);
    const endings = [
      made.onContext((isThere) => {
        setState(isThere ? 'drawn' : 'lost');
        if (!isThere) labels.show([], none);
      }),
      () => labels.end(),
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
        const { waiting: late, hasNames: areNamed } = shown.current;
        labels.show(made.labels(late, areNamed), late);
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
  }, [model, port, theme, painting, calls, visitors, machines, at, selection, over, hasNames, hasWaits]);

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
        <label className="check">
          <input type="checkbox" checked={hasNames} onChange={(event) => twinNames.set(event.currentTarget.checked ? 'shown' : 'hidden')} />
          {drawing.names}
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
        {state !== 'drawn' && <NoPicture isLost={state === 'lost'} onAgain={onAgain} />}
        {hasWaits && <Waits machines={machines} />}
      </div>
      <Legend painting={painting} title={drawing.legend} />
    </>
  );
}

const none: ReadonlySet<string> = new Set();

/** The twin; null where the browser gives no context though it said it could. */
function madeOf(...given: ConstructorParameters<typeof Twin>): Twin | null {
  try {
    return new Twin(...given);
  } catch {
    return null;
  }
}
