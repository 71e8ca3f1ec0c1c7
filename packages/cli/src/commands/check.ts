import { checkBayPlan, checkCall, type CheckReport } from '@estiba/stowage/check';
import type { Command } from 'commander';
import { type ExitCode, exitCode, Failure } from '../failure.ts';
import { readStowed, type StowedShip, type VesselChoice } from '../input/read-stowed.ts';
import type { Io } from '../io.ts';
import { jsonRows } from '../output/json-rows.ts';
import { verdictText } from '../output/verdict-text.ts';
import type { Lang } from '@estiba/port/sentences';
import { type Speaker, speaker } from '../words/speaker.ts';
import { addExamples, addLang, numberBetween } from './options.ts';

interface CheckFlags extends VesselChoice {
  readonly afloat?: boolean;
  readonly most: number;
  readonly json?: boolean;
  readonly lang: Lang;
}

export function addCheck(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('check')
    .description('let the independent checker judge a plan.json, or a bay plan against a ship’s profile')
    .argument('<file>', 'plan.json, or a BAPLIE')
    .option('--vessel <file>', 'ship profile; a plan.json has its own')
    .option('--class <teu>', 'check against a generated ship of this class', numberBetween(1, 100_000, true))
    .option('--afloat', 'a bay plan: check floating, stability and strength with the tanks of the profile')
    .option('--most <number>', 'breaches printed', numberBetween(0, 1_000_000, true), 50)
    .option('--json', 'print the report as JSON')
    .action(async (path: string, flags: CheckFlags) => done(await check(path, flags, io)));
  addLang(command);
  addExamples(command, [
    'estiba check out/plan.json',
    'estiba check arrival.edi --vessel ship.json --afloat',
    'estiba check out/plan.json --json > check.json',
  ]);
}

async function check(path: string, flags: CheckFlags, io: Io): Promise<ExitCode> {
  const ship = await readStowed(path, flags);
  if (ship.listed.length > 0)
    throw new Failure(
      exitCode.usage,
      `'${path}' is a load list; there is nothing stowed to check.`,
      'Maybe its bay plan or a plan.json was meant.',
    );
  const words = speaker(flags.lang, 'UTC');
  const verdict = judge(path, ship, flags);
  io.out.write(flags.json === true ? `${jsonRows(verdict)}\n` : `${asText(verdict, ship, flags, words)}\n`);
  return verdict.violations.length + verdict.unlisted === 0 ? exitCode.done : exitCode.broken;
}

function judge(path: string, { planned, vessel, boxes }: StowedShip, flags: CheckFlags): CheckReport {
  if (planned !== null) return checkCall(planned.call, planned.plan);
  if (vessel === null) {
    throw new Failure(
      exitCode.usage,
      `'${path}' is a bay plan, and a bay plan does not say what the ship can carry.`,
      'Maybe --vessel ship.json; `estiba vessel infer` makes a profile from bay plans.',
    );
  }
  return checkBayPlan(vessel, boxes, flags.afloat === true ? { afloat: {} } : {});
}

function asText(verdict: CheckReport, { planned, boxes }: StowedShip, flags: CheckFlags, words: Speaker): string {
  if (planned !== null) return verdictText(verdict, words, flags.most);
  const count = verdict.violations.length + verdict.unlisted;
  const heading = count === 0 ? words.say('check.clean', { boxes: boxes.length }) : words.say('check.broken', { count });
  const [, ...lines] = verdictText(verdict, words, flags.most).split('\n');
  return [heading, ...lines, ...(flags.afloat === true ? [] : [words.say('check.afloat')])].join('\n');
}
