import type { VesselProfile } from '@estiba/port';
import { type Html, html } from './html.ts';
import type { Scene } from './scene.ts';
import { folded, table } from './table.ts';

/** One figure of the ship afloat and the window it must lie in. */
interface Gauge {
  readonly key: 'displacement' | 'draft-aft' | 'draft-fore' | 'draft-mean' | 'trim' | 'list' | 'gm' | 'hidden' | 'ballast';
  readonly unit: string;
  readonly value: number;
  readonly digits: number;
  readonly least?: number;
  readonly most?: number;
}

/** Floating, stability and visibility as a table of values against limits (SPEC rules F1 to F5 and F9). */
export function conditionTable(scene: Scene): Html {
  const { words } = scene;
  const rows = gauges(scene).map((gauge) => {
    const limit = (value: number | undefined): string => (value === undefined ? '–' : words.number(value, gauge.digits));
    const isBound = gauge.least !== undefined || gauge.most !== undefined;
    const state = isWithin(gauge) ? words.say('condition.kept') : html`<b class=bad>! ${words.say('condition.broken')}</b>`;
    return [
      words.say(`condition.${gauge.key}`),
      words.number(gauge.value, gauge.digits),
      limit(gauge.least),
      limit(gauge.most),
      gauge.unit,
      drawGauge(gauge),
      isBound ? state : '',
    ];
  });
  return table(
    words.say('condition.caption'),
    [
      { head: words.say('condition.figure') },
      { head: words.say('condition.value'), isNumber: true },
      { head: words.say('condition.least'), isNumber: true },
      { head: words.say('condition.most'), isNumber: true },
      { head: words.say('condition.unit') },
      { head: words.say('condition.window') },
      { head: words.say('condition.state') },
    ],
    rows,
  );
}

function gauges(scene: Scene): readonly Gauge[] {
  const { vessel, limits } = scene.call;
  const { condition } = scene.plan.loading;
  const deepest = Math.min(vessel.particulars.maxDraft, limits.maxDraft ?? Number.POSITIVE_INFINITY);
  return [
    { key: 'displacement', unit: 't', value: condition.displacement, digits: 0 },
    { key: 'draft-aft', unit: 'm', value: condition.draftAft, digits: 2, least: vessel.limits.minAftDraft, most: deepest },
    { key: 'draft-fore', unit: 'm', value: condition.draftFore, digits: 2, least: vessel.limits.minForeDraft, most: deepest },
    { key: 'draft-mean', unit: 'm', value: condition.draftMean, digits: 2 },
    { key: 'trim', unit: 'm', value: condition.trim, digits: 2, least: vessel.limits.minTrim, most: vessel.limits.maxTrim },
    { key: 'list', unit: '°', value: condition.list, digits: 2, least: -vessel.limits.maxList, most: vessel.limits.maxList },
    { key: 'gm', unit: 'm', value: condition.gm, digits: 2, least: condition.minGm, most: condition.maxGm },
    { key: 'hidden', unit: 'm', value: condition.hidden, digits: 0, most: vessel.visibility.maxHidden },
    { key: 'ballast', unit: 't', value: condition.ballast, digits: 0, least: 0, most: ballastCapacity(vessel) },
  ];
}

function ballastCapacity(vessel: VesselProfile): number {
  return vessel.tanks.filter((tank) => tank.kind === 'ballast').reduce((sum, tank) => sum + tank.capacity, 0);
}

/** Limits are compared with the slack of SPEC.md. */
function isWithin({ value, least, most }: Gauge): boolean {
  const slack = (limit: number): number => Math.max(1e-6, Math.abs(limit) * 1e-6);
  return (least === undefined || value >= least - slack(least)) && (most === undefined || value <= most + slack(most));
}

/** The value as a mark between its limits. */
function drawGauge({ value, least, most }: Gauge): Html | string {
  if (most === undefined) return '';
  const low = least ?? 0;
  const share = most === low ? 0.5 : Math.min(1, Math.max(0, (value - low) / (most - low)));
  return html`<svg class=gauge viewBox="0 0 100 10" width=100 height=10 aria-hidden=true><path d="M0,5H100M0,1V9M100,1V9"/><circle cx=${Math.round(share * 100)} cy=5 r=4 /></svg>`;
}

/** What stands in every tank at departure. */
export function tankTable(scene: Scene): Html {
  const { words } = scene;
  const { tanks } = scene.call.vessel;
  const rows = tanks.map((tank) => {
    const arrived = scene.call.tanks.get(tank.id) ?? tank.content;
    const departs = scene.plan.loading.ballast.get(tank.id) ?? arrived;
    const share = tank.capacity === 0 ? 0 : (100 * departs) / tank.capacity;
    const kind = words.say(`condition.tank-${tank.kind}`);
    return [tank.id, kind, words.number(tank.capacity), words.number(arrived), words.number(departs), `${words.number(share)} %`];
  });
  const columns = [
    { head: words.say('condition.tank') },
    { head: words.say('condition.tank-kind') },
    { head: words.say('condition.tank-capacity'), isNumber: true },
    { head: words.say('condition.tank-arrival'), isNumber: true },
    { head: words.say('condition.tank-departure'), isNumber: true },
    { head: words.say('condition.tank-share'), isNumber: true },
  ];
  return folded(words.say('condition.tanks', { tanks: tanks.length }), table(words.say('condition.tanks-caption'), columns, rows));
}
