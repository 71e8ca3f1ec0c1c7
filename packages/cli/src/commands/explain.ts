import { containerId } from '@estiba/port';
import type { Lang } from '@estiba/port/sentences';
import { explainBox, type RuleCost, scoreSources } from '@estiba/stowage';
import { checkCall } from '@estiba/stowage/check';
import type { Command } from 'commander';
import { type ExitCode, exitCode, Failure } from '../failure.ts';
import { readStowed } from '../input/read-stowed.ts';
import type { Io } from '../io.ts';
import { jsonRows } from '../output/json-rows.ts';
import type { RulesTask } from '../progress/planner-task.ts';
import { progressView } from '../progress/progress-view.ts';
import { runThread } from '../progress/run-thread.ts';
import { boxText, ruleCostsText, scoreText } from '../show/explain-text.ts';
import { type Speaker, speaker } from '../words/speaker.ts';
import { addExamples, addLang, numberBetween } from './options.ts';

interface ExplainFlags {
  readonly rules?: boolean;
  readonly seed: number;
  readonly effort: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly lang: Lang;
}

export function addExplain(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('explain')
    .description('why a plan is as it is: its score by what causes it, one box and its other places, or what each rule costs')
    .argument('<file>', 'plan.json')
    .argument('[box]', 'number of a box: why it stands where it stands, and what stands in the way elsewhere')
    .option('--rules', 'plan the call with every rule and once without each group: what each costs')
    .option('--seed <number>', 'with --rules: seed of those plans', numberBetween(0, 2 ** 32 - 1, true), 1)
    .option('--effort <number>', 'with --rules: effort of each of them', numberBetween(0, 100), 0.1)
    .option('--json', 'print it as JSON')
    .option('--quiet', 'show no progress')
    .action(async (path: string, box: string | undefined, flags: ExplainFlags) => done(await explain(path, box, flags, io)));
  addLang(command);
  addExamples(command, [
    'estiba explain out/plan.json',
    'estiba explain out/plan.json MSKU1234565 --lang es',
    'estiba explain out/plan.json --rules --effort 0.3',
  ]);
}

async function explain(path: string, box: string | undefined, flags: ExplainFlags, io: Io): Promise<ExitCode> {
  if (flags.rules === true && box !== undefined)
    throw new Failure(exitCode.usage, `--rules tells of the whole call, not of '${box}'.`, 'Maybe leave one of them out.');
  const { planned, name } = await readStowed(path, {});
  if (planned === null) throw new Failure(exitCode.usage, `'${path}' is no plan.`, 'Maybe name the plan.json that `estiba plan` wrote.');
  const { call, plan } = planned;
  const words = speaker(flags.lang, 'UTC');
  const { violations, unlisted } = checkCall(call, plan);
  const breaches = violations.length + unlisted;
  // The plan may have been edited by hand. What is told of it then holds only as far as the plan does.
  if (breaches > 0) io.err.write(`${words.say('explain.broken', { count: breaches, file: path })}\n`);
  const tell = (value: unknown, text: () => string): void => void io.out.write(`${flags.json === true ? jsonRows(value) : text()}\n`);
  if (flags.rules === true) {
    const rows = await costsOfRules({ call, options: { seed: flags.seed, effort: flags.effort } }, flags, words, io);
    tell(rows, () => ruleCostsText(rows, words));
  } else if (box !== undefined) {
    const found = explainBox(call, plan, containerId(box.toUpperCase()));
    if (!found.ok) throw new Failure(exitCode.usage, words.reason(found.reasons[0]!), 'Maybe a character of its number is wrong.');
    tell(found.value, () => boxText(found.value, words));
  } else {
    const terms = scoreSources(call, plan.loading);
    tell(terms, () => scoreText(words.say('explain.score', { call: call.id, ship: name }), terms, words));
  }
  return breaches > 0 ? exitCode.broken : exitCode.done;
}

/** Plans the call once for each group of rules, in a thread of its own. Ctrl-C keeps the groups that are done. */
async function costsOfRules(task: Omit<RulesTask, 'stopFlag'>, flags: ExplainFlags, words: Speaker, io: Io): Promise<readonly RuleCost[]> {
  const view = progressView(words, io.err, flags.quiet === true);
  const url = new URL('../progress/rules-worker.ts', import.meta.url);
  return (await runThread<readonly RuleCost[]>(url, task, view, { signals: io.signals })).plan;
}
