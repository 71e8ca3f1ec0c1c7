import type { ShipCondition, VesselProfile } from '@estiba/port';
import { drawStability, fillBox, gaugesOf, isBroken, strengthCurves, surfaceOf, type Theme } from '@estiba/view';
import { useEffect, useRef } from 'react';
import { watchSize } from '../../../drawing/canvas-surface.ts';
import { kitOf } from '../../../i18n/kit.ts';
import { useLanguage, useWords } from '../../../i18n/language.ts';
import { Fact, Facts } from '../../../ui/panel.tsx';
import { termText } from '../../../words/term-text.ts';
import type { Breach } from './answers.ts';
import { families, familyOf } from './families.ts';

interface StabilityProps {
  readonly condition: ShipCondition;
  readonly profile: VesselProfile | null;
  /** What the checker found, for the lines that no gauge shows: lashing, stacks, dangerous goods. */
  readonly violations: readonly Breach[];
  readonly theme: Theme;
}

/** How the ship will float, against her limits: the strip of gauges and curves, the same in words, and what else was checked. */
export function Stability({ condition, profile, violations, theme }: StabilityProps) {
  const words = useWords();
  const { figures } = words;
  const { number } = kitOf(useLanguage());
  const canvas = useRef<HTMLCanvasElement>(null);
  const wordOf = (code: string): string => termText({ code }, words);
  useEffect(() => {
    const element = canvas.current!;
    return watchSize(element.parentElement!, (width, height) => {
      element.width = Math.round(width * devicePixelRatio);
      element.height = Math.round(height * devicePixelRatio);
      const { pen } = surfaceOf(element);
      pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
      fillBox(pen, { x0: 0, y0: 0, x1: width + 1, y1: height + 1 }, theme.ground);
      const model = { condition, profile, theme, fontScale: 1, wordOf, numberOf: (value: number, digits: number) => number(value, digits) };
      drawStability(pen, model, { x0: 8, y0: 6, x1: width - 8, y1: height - 6 });
    });
  });
  return (
    <div className="stability">
      <div className="stability-strip">
        <canvas ref={canvas} aria-hidden="true" />
      </div>
      <ul className="unseen">
        {gaugesOf(condition, profile).map((gauge) => (
          <li key={gauge.id}>
            {figures.gauge(wordOf(`gauge.${gauge.id}`), number(gauge.value, 2), gauge.unit)}
            {gauge.least !== null && figures.least(number(gauge.least, 2), gauge.unit)}
            {gauge.most !== null && figures.most(number(gauge.most, 2), gauge.unit)}
            {isBroken(gauge) && figures.broken}
          </li>
        ))}
        {strengthCurves(condition, profile).map(({ id, worst: [, share] }) => (
          <li key={id}>
            {figures.share(wordOf(`curve.${id}`), share)}
            {Math.abs(share) > 1 + 1e-6 && figures.broken}
          </li>
        ))}
      </ul>
      <Facts>
        <Fact name={figures.displacement}>{figures.tonnes(condition.displacement)}</Fact>
        <Fact name={figures.meanDraught}>{figures.metres(condition.draftMean)}</Fact>
        <Fact name={figures.ballast}>{figures.tonnes(condition.ballast)}</Fact>
        {families.map((family) => {
          const count = violations.filter(({ rule }) => familyOf(rule) === family).length;
          return (
            <Fact key={family} name={figures[`family.${family}`]}>
              <span className={count === 0 ? 'muted' : 'state-alarm'}>
                {count === 0 ? figures.kept : `◆ ${figures.brokenTimes(count)}`}
              </span>
            </Fact>
          );
        })}
      </Facts>
      {profile === null && <p className="muted">{figures.noProfile}</p>}
    </div>
  );
}
