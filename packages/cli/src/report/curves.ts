import type { StrengthPoint, StrengthStation } from '@estiba/port';
import { coordinate as c, type Html, html, Html as Markup } from './html.ts';
import type { Scene } from './scene.ts';

const size = { width: 1360, height: 190, left: 74, right: 14, top: 14, bottom: 26 } as const;

/** One curve along the ship with what it is held against, in thousands of its unit. */
interface Curve {
  readonly name: 'shear' | 'bending' | 'torsion';
  readonly value: (point: StrengthPoint) => number;
  readonly least: (station: StrengthStation) => number;
  readonly most: (station: StrengthStation) => number;
}

const curves: readonly Curve[] = [
  { name: 'shear', value: (p) => p.shear, least: (s) => s.shearMin, most: (s) => s.shearMax },
  { name: 'bending', value: (p) => p.bending, least: (s) => s.bendingMin, most: (s) => s.bendingMax },
  { name: 'torsion', value: (p) => p.torsion, least: (s) => -s.torsionMax, most: (s) => s.torsionMax },
];

/** Shear force, bending moment and torsion along the ship, each between its limits. */
export function drawCurves(scene: Scene): Html {
  return html`${curves.map((curve) => drawCurve(scene, curve))}`;
}

function drawCurve(scene: Scene, curve: Curve): Html {
  const points = scene.plan.loading.condition.strength;
  const stations = scene.call.vessel.strength;
  if (points.length === 0) return html``;
  const { x, y, ticks } = axes(scene, curve);
  const path = (pairs: readonly (readonly [number, number])[]): string => `M${pairs.map(([px, v]) => `${c(x(px))},${c(y(v))}`).join('L')}`;
  const most = path(stations.map((s) => [s.x, curve.most(s)]));
  const least = path(stations.map((s) => [s.x, curve.least(s)]));
  const line = path(points.map((p) => [p.x, curve.value(p)]));
  const worst = worstPoint(scene, curve);
  const title = scene.words.say(`strength.${curve.name}`);
  const caption = scene.words.say('strength.worst', { share: Math.round(worst.share * 100), x: worst.x });
  const grid = ticks.map(
    (tick) =>
      `<path class=grid d="M${size.left},${c(y(tick))}H${size.width - size.right}"/><text x=${size.left - 6} y=${c(y(tick) + 3)} text-anchor=end>${scene.words.number(tick / 1000, 0)}</text>`,
  );
  const bays = scene.bays.map(
    ({ profile }) => `<text x=${c(x(profile.x))} y=${size.height - 8} text-anchor=middle>${profile.number}</text>`,
  );
  return html`<figure class=curve><figcaption><b>${title}</b> ${caption}</figcaption><svg viewBox="0 0 ${size.width} ${size.height}" role=img aria-label="${title}. ${caption}"><title>${title}</title><desc>${caption}</desc>${new Markup(
    `${grid.join('')}${bays.join('')}<path class=limit d="${most}"/><path class=limit d="${least}"/><path class=value d="${line}"/>` +
      `<circle class=worst cx=${c(x(worst.x))} cy=${c(y(worst.value))} r=4 />`,
  )}</svg></figure>`;
}

function axes(scene: Scene, curve: Curve): { x: (m: number) => number; y: (v: number) => number; ticks: readonly number[] } {
  const points = scene.plan.loading.condition.strength;
  const stations = scene.call.vessel.strength;
  const values = [0, ...points.map(curve.value), ...stations.map(curve.most), ...stations.map(curve.least)];
  const low = Math.min(...values);
  const high = Math.max(...values, low + 1);
  const xs = [...points.map((p) => p.x), ...stations.map((s) => s.x)];
  const from = Math.min(...xs);
  const to = Math.max(...xs, from + 1);
  const plotWidth = size.width - size.left - size.right;
  const plotHeight = size.height - size.top - size.bottom;
  return {
    x: (m) => size.left + ((m - from) / (to - from)) * plotWidth,
    y: (v) => size.top + ((high - v) / (high - low)) * plotHeight,
    ticks: roundTicks(low, high),
  };
}

/** Round values of 1, 2 or 5 times a power of ten, four to eight of them. */
function roundTicks(low: number, high: number): readonly number[] {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= rough) ?? rough;
  const ticks: number[] = [];
  for (let tick = Math.ceil(low / step) * step; tick <= high; tick += step) ticks.push(tick === 0 ? 0 : tick);
  return ticks;
}

/** Where the curve uses most of what it may. */
function worstPoint(scene: Scene, curve: Curve): { x: number; value: number; share: number } {
  const { strength } = scene.call.vessel;
  let worst = { x: 0, value: 0, share: -1 };
  for (const point of scene.plan.loading.condition.strength) {
    const value = curve.value(point);
    const limit = limitAt(strength, point.x, value >= 0 ? curve.most : curve.least);
    const share = limit === 0 ? 0 : value / limit;
    if (share > worst.share) worst = { x: point.x, value, share };
  }
  return worst;
}

/** Limits between stations are interpolated. */
function limitAt(stations: readonly StrengthStation[], x: number, limit: (station: StrengthStation) => number): number {
  const next = stations.findIndex((station) => station.x >= x);
  const b = stations[next === -1 ? stations.length - 1 : next];
  const a = stations[Math.max(0, (next === -1 ? stations.length : next) - 1)];
  if (a === undefined || b === undefined) return 0;
  if (b.x === a.x) return limit(b);
  return limit(a) + ((limit(b) - limit(a)) * (x - a.x)) / (b.x - a.x);
}
