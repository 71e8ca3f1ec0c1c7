import type { BayPlanModel } from '@estiba/view';
import { BayPlan, surfaceOf } from '@estiba/view';
import { useEffect, useRef } from 'react';
import { hiddenSurface } from '../../drawing/canvas-surface.ts';

/** Dots for each pixel of the page: enough for small letters on paper. */
const FINE = 2;
const size = { width: 1040, height: 470, pixelRatio: FINE };

/** The whole ship drawn once, for paper: colours with their marks and patterns, so that grey paper tells them apart. */
export function PrintedShip({ label, model }: { readonly label: string; readonly model: BayPlanModel }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    new BayPlan(model, { show: 'scan' }, surfaceOf(canvas.current!), hiddenSurface, size).frame();
  }, [model]);
  return <canvas ref={canvas} className="printed-drawing" role="img" aria-label={label} />;
}
