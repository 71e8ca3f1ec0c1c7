import { milliseconds } from '@estiba/base';
import type { PlanOptions } from '@estiba/stowage';
import { checkCall } from '@estiba/stowage/check';
import { type ExitCode, exitCode } from '../failure.ts';
import type { AssembledCall } from '../input/assemble-call.ts';
import type { Io } from '../io.ts';
import type { Outcome } from '../outcome.ts';
import type { BaplieChoice } from '../output/messages.ts';
import { expectFolder } from '../output/can-write.ts';
import { outputsOf } from '../output/outputs.ts';
import { writeWhole } from '../output/write-whole.ts';
import { progressView } from '../progress/progress-view.ts';
import { runPlanner } from '../progress/run-planner.ts';
import type { Lang } from '@estiba/port/sentences';
import { speaker } from '../words/speaker.ts';
import { summary } from './summary.ts';

/** How a planned call is shown and written. */
export interface RunSettings {
  readonly out: string;
  readonly lang: Lang;
  readonly timeZone: string;
  readonly baplieVersion: BaplieChoice;
  readonly isQuiet: boolean;
  readonly stopAfterSeconds?: number;
}

/** Plans a call, lets the independent checker judge the plan, writes everything and prints what came of it. */
export async function carryOut(assembled: AssembledCall, options: PlanOptions, settings: RunSettings, io: Io): Promise<ExitCode> {
  const { call, ...given } = assembled;
  const words = speaker(settings.lang, settings.timeZone);
  const { signals } = io;
  const { stopAfterSeconds } = settings;
  const view = progressView(words, io.err, settings.isQuiet, stopAfterSeconds);
  await expectFolder(settings.out);
  const run = await runPlanner(call, options, view, { signals, ...(stopAfterSeconds !== undefined && { stopAfterSeconds }) });
  view.note('progress.checking');
  const verdict = checkCall(call, run.plan);
  const outcome: Outcome = {
    ...given,
    call,
    plan: run.plan,
    verdict,
    run: {
      seed: options.seed,
      effort: options.effort,
      off: options.off ?? [],
      wasStopped: run.wasStopped,
      seconds: Math.round(run.seconds * 10) / 10,
      timeZone: settings.timeZone,
    },
  };
  const files = outputsOf(outcome, words, settings.baplieVersion, milliseconds(io.now()));
  await writeWhole(settings.out, files, io.disk);
  io.out.write(
    `${summary(outcome, words)}\n${words.say('done.written', { folder: settings.out, files: files.map((file) => file.name).join(', ') })}\n`,
  );
  return judge(outcome);
}

/** The exit code a plan deserves. */
function judge({ verdict, plan, call }: Outcome): ExitCode {
  if (verdict.violations.length + verdict.unlisted > 0) return exitCode.broken;
  const isComplete = plan.loading.loads.length === call.loadList.length;
  return isComplete ? exitCode.done : exitCode.leftOut;
}
