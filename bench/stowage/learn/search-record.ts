import { Random } from '@estiba/base';
import type { Call } from '@estiba/port';
import { type SearchSettings, untuned } from '@estiba/stowage';
import { sum } from '../../plan/measure.ts';
import { logRatio, type Run, run } from './compare.ts';
import { drawRecord } from './draw-record.ts';

const EFFORT = 0.4;
const SEED = 7;
const DEVIATIONS = [0.6, 0.3];
const CANDIDATES = 20;
/** Calls looked at by the end of each stage, and candidates that go on to the next. */
const STAGES = [
  { calls: 4, keep: 8 },
  { calls: 8, keep: 3 },
  { calls: 16, keep: 1 },
];

/** A record on its way through the stages. */
interface Candidate {
  readonly settings: SearchSettings;
  readonly runs: Run[];
  /** What its steps are multiplied by, so that a run takes the processor time it takes with `untuned`. */
  scale: number;
}

/** The record that plans the calls cheapest at equal effort, by successive halving in two rounds. */
export function searchRecord(calls: readonly Call[]): SearchSettings {
  const random = new Random(SEED);
  const standard: Run[] = [];
  const standardOf = (i: number): Run => (standard[i] ??= run(calls[i]!, untuned, EFFORT));
  /** On the first `until` calls: one that has come through all stages before is judged by the same calls as the others. */
  const score = ({ runs }: Candidate, until: number): number =>
    sum(runs.slice(0, until).map((one, i) => logRatio(one, standardOf(i)))) / until;
  let best: Candidate = { settings: untuned, runs: [], scale: 1 };
  for (const deviation of DEVIATIONS) {
    const around = best;
    let field: Candidate[] = [around, ...Array.from({ length: CANDIDATES }, () => fresh(drawRecord(around.settings, deviation, random)))];
    for (const { calls: until, keep } of STAGES) {
      for (const one of field) {
        for (let i = one.runs.length; i < until; i++) measure(one, calls[i]!, standardOf(i));
      }
      field = field.toSorted((a, b) => score(a, until) - score(b, until)).slice(0, keep);
      console.log(
        field
          .map((one) => `${(100 * (1 - Math.exp(score(one, until)))).toFixed(1)} % with ${one.scale.toFixed(2)} of the steps`)
          .join(', '),
      );
    }
    best = field[0] ?? best;
  }
  return rounded(withSteps(best));
}

const fresh = (settings: SearchSettings): Candidate => ({ settings, runs: [], scale: 1 });

const withSteps = ({ settings, scale }: Candidate): SearchSettings => ({
  ...settings,
  steps: Math.round(settings.steps * scale),
  stepsPerBox: settings.stepsPerBox * scale,
});

/** Plans one more call with about as much processor time as with `untuned`; the first call is planned twice, to know what a step costs. */
function measure(one: Candidate, call: Call, standard: Run): void {
  const planned = (): Run => {
    const result = run(call, withSteps(one), EFFORT);
    const scale = one.scale * (standard.seconds / result.seconds) ** (1 / (1 + one.runs.length));
    one.scale = Math.min(3, Math.max(0.3, scale));
    return result;
  };
  if (one.runs.length === 0) planned();
  one.runs.push(planned());
}

function rounded(settings: SearchSettings): SearchSettings {
  return JSON.parse(JSON.stringify(settings), (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(3)) : value,
  ) as SearchSettings;
}
