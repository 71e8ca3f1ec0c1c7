import { byKey, type HeatMode, panBy, shownMoment, surfaceOf, type Theme, YardMap, zoomAbout } from '@estiba/view';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { ofView, toView } from '../../address/of-view.ts';
import { go, select, useSelection } from '../../address/use-address.ts';
import { everyFrame, hiddenSurface, letterScale, watchSize } from '../../drawing/canvas-surface.ts';
import { hovered } from '../../drawing/hovered.ts';
import { useWords } from '../../i18n/language.ts';
import type { PortModel } from '../../live/port-model.ts';
import { usePort, useTable } from '../../live/use-live.ts';
import { useValue } from '../../store/use-value.ts';

const NEARER = 1.25;

/** The yard from above, as it moves. What is pointed at and selected is the same as everywhere else. */
export function YardMapCanvas({
  port,
  size,
  theme,
  heat,
  hasRoutes,
}: {
  readonly port: PortModel;
  /** Changes with the boxes. */
  readonly size: number;
  readonly theme: Theme;
  readonly heat: HeatMode;
  readonly hasRoutes: boolean;
}) {
  const { yard: words } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [map, setMap] = useState<YardMap | null>(null);
  const selection = useSelection();
  const over = useValue(hovered);
  const [calls, visitors, row] = [useTable('calls'), useTable('visitors'), usePort()];
  const id = useId();

  useEffect(() => {
    const element = canvas.current!;
    const box = element.parentElement!.getBoundingClientRect();
    const scale = letterScale();
    const pixelRatio = devicePixelRatio * scale;
    const model = { ...partsOf(port), theme, calls, visitors, closedBerths: [], closedCells: [], heat, hasRoutes };
    const made = new YardMap({ ...model, selected: null, hovered: null }, surfaceOf(element), hiddenSurface, {
      width: Math.max(1, box.width / scale),
      height: Math.max(1, box.height / scale),
      pixelRatio,
    });
    setMap(made);
    const endings = [
      watchSize(element.parentElement!, (width, height) => {
        made.resize(width / scale, height / scale, pixelRatio);
        made.showAll();
      }),
      everyFrame((now) => {
        if (port.isMoving(now)) {
          port.place(shownMoment(now), now);
          made.canvas.touch('movers');
        }
        made.canvas.frame();
      }),
      attachPointer(element, made, scale),
    ];
    return () => {
      for (const end of endings) end();
      hovered.set(null);
    };
    // What else the map shows is set below, as it changes.
  }, [port]);

  useEffect(() => {
    if (map === null) return;
    const { model } = map;
    const isOther = model.theme !== theme;
    Object.assign(model, { theme, calls, visitors, closedBerths: row?.closedBerths ?? [], heat, hasRoutes });
    Object.assign(model, { selected: toView(selection), hovered: over });
    if (isOther) map.redraw();
    port.place(shownMoment(performance.now()), performance.now());
    map.canvas.touch('state');
    map.canvas.touch('movers');
  }, [map, port, size, theme, heat, hasRoutes, selection, over, calls, visitors, row]);

  const onKey = (event: KeyboardEvent): void => {
    if (map === null || event.ctrlKey || event.metaKey) return;
    const camera = byKey(map.canvas.camera, event.key);
    if (camera === null && event.key !== '0') return;
    if (camera === null) map.showAll();
    else map.canvas.look(camera);
    event.preventDefault();
  };
  const zoom = (factor: number): void => {
    if (map === null) return;
    const { camera } = map.canvas;
    map.canvas.look(zoomAbout(camera, camera.width / 2, camera.height / 2, factor));
  };
  return (
    <div className="drawing yard-map">
      <canvas ref={canvas} tabIndex={0} role="application" aria-label={words.map} aria-describedby={id} onKeyDown={onKey} />
      <p id={id} className="unseen">
        {words.mapHint}
      </p>
      <div className="drawing-buttons">
        <button type="button" aria-label={words.zoomIn} title={words.zoomIn} onClick={() => zoom(NEARER)}>
          +
        </button>
        <button type="button" aria-label={words.zoomOut} title={words.zoomOut} onClick={() => zoom(1 / NEARER)}>
          −
        </button>
        <button type="button" onClick={() => map?.showAll()}>
          {words.fit}
        </button>
      </div>
    </div>
  );
}

const partsOf = ({ site, graph, boxes, stacks, movers }: PortModel) => ({ site, graph, boxes, stacks, movers });

/** Mouse, pen and finger: a drag moves the map, the wheel changes its scale, a click selects, a double click opens a block's section. */
function attachPointer(element: HTMLCanvasElement, map: YardMap, scale: number): () => void {
  const at = ({ offsetX, offsetY }: MouseEvent): readonly [px: number, py: number] => [offsetX / scale, offsetY / scale];
  const letGo = new AbortController();
  const { signal } = letGo;
  let dragged = 0;
  element.addEventListener(
    'pointerdown',
    (event) => {
      dragged = 0;
      element.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      if (event.buttons === 0) return hovered.set(map.hit(...at(event)));
      dragged += Math.abs(event.movementX) + Math.abs(event.movementY);
      map.canvas.look(panBy(map.canvas.camera, event.movementX / scale, event.movementY / scale));
    },
    { signal },
  );
  element.addEventListener('pointerleave', () => hovered.set(null), { signal });
  element.addEventListener('pointerup', (event) => dragged < 4 && select(ofView(map.hit(...at(event)))), { signal });
  element.addEventListener(
    'dblclick',
    (event) => {
      const met = ofView(map.hit(...at(event)));
      if (met?.kind === 'block') go('yard', met.id);
    },
    { signal },
  );
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      map.canvas.look(zoomAbout(map.canvas.camera, ...at(event), event.deltaY < 0 ? NEARER : 1 / NEARER));
    },
    { signal, passive: false },
  );
  return () => letGo.abort();
}
