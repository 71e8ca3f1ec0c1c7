import type { StoredLog } from '@estiba/store';
import { EVENT_VERSION } from '@estiba/terminal';
import { type Command, InvalidArgumentError } from 'commander';
import { type ExitCode, exitCode } from '../failure.ts';
import { checkTimeZone } from '../input/settings.ts';
import type { Io } from '../io.ts';
import { interruptible } from '../log/interruptible.ts';
import { logPlaceOf } from '../log/log-place.ts';
import { entriesAt, timeFrom } from '../log/moment.ts';
import { withLog } from '../log/with-log.ts';
import { workView } from '../log/work-view.ts';
import { follow } from '../replay/follow.ts';
import { replayTo, shownJson, shownText } from '../replay/show-state.ts';
import { type Speaker, speaker } from '../words/speaker.ts';
import { addLogOptions, type LogFlags } from './log-options.ts';
import { addExamples, listOf, numberBetween } from './options.ts';

interface ReplayFlags extends LogFlags {
  readonly seq?: number;
  readonly at?: number;
  readonly from?: number;
  readonly follow?: number;
  readonly only?: ReadonlySet<string>;
  readonly about?: string;
  readonly check?: boolean;
  readonly json?: boolean;
  readonly timeZone: string;
}

export function addReplay(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const seq = numberBetween(0, Number.MAX_SAFE_INTEGER, true);
  const command = program
    .command('replay')
    .description('replay a terminal’s log to a moment: its state then, in short, or what happened, as it happened');
  addLogOptions(command)
    .option('--at <time>', 'to this moment, with its zone: 2026-04-12T08:00-05:00', timeFrom)
    .option('--seq <number>', 'to this entry; without either to the end', seq)
    .option('--follow <speed>', 'print what happened, so many times faster than it did: 1, 60x, max', speedFrom)
    .option('--from <number>', 'follow from this entry on', numberBetween(1, Number.MAX_SAFE_INTEGER, true))
    .option('--only <events>', 'follow only these kinds: boxMoved,jobEnded', eventsNamed)
    .option('--about <name>', 'follow only what names this box, machine, job or call')
    .option('--check', 'replay from the snapshot and from scratch, and compare the states')
    .option('--json', 'print the state as JSON')
    .option('--time-zone <zone>', 'IANA zone of the times shown', 'UTC')
    .action(async (path: string | undefined, flags: ReplayFlags) => done(await replay(path, flags, io)));
  addExamples(command, [
    'estiba replay data/chancay',
    'estiba replay data/chancay --at 2026-04-12T08:00-05:00 --check',
    'estiba replay data/chancay --follow 60x --from 1000 --lang es --time-zone America/Lima',
    'estiba replay data/chancay --follow max --about MSKU1234565',
    'estiba replay data/chancay --follow 600x --only boxMoved,lidMoved,exceptionRaised',
  ]);
}

async function replay(path: string | undefined, flags: ReplayFlags, io: Io): Promise<ExitCode> {
  checkTimeZone(flags.timeZone);
  const words = speaker(flags.lang, flags.timeZone);
  return withLog(await logPlaceOf(path, flags), async (log) => {
    const size = await entriesAt(log, flags);
    if (flags.follow === undefined) return show(log, size, flags, words, io);
    const { from = 1, follow: speed, only, about } = flags;
    const following = { from, to: size, speed, ...(only !== undefined && { only }), ...(about !== undefined && { about }) };
    return interruptible(io, async (signal) => {
      await follow(log, following, words, io, signal);
      return exitCode.done;
    });
  });
}

async function show(log: StoredLog, size: number, { check, json, quiet }: ReplayFlags, words: Speaker, io: Io): Promise<ExitCode> {
  const view = workView(words, io.err, quiet === true);
  const progress = (entries: number, of: number): void => view.show('work.replay', entries, of);
  const shown = await replayTo(log, size, check === true, { progress }).finally(() => view.end());
  io.out.write(json === true ? shownJson(shown) : shownText(shown, words));
  return shown.check?.isSame === false ? exitCode.damaged : exitCode.done;
}

function eventsNamed(text: string): ReadonlySet<string> {
  const names = listOf(text);
  const wrong = names.find((name) => !Object.hasOwn(EVENT_VERSION, name));
  if (wrong !== undefined || names.length === 0)
    throw new InvalidArgumentError(`There is no event '${wrong ?? text}'; there are ${Object.keys(EVENT_VERSION).join(', ')}.`);
  return new Set(names);
}

/** `1`, `60`, `60x`, `60×`, or `max`: without a pause. */
function speedFrom(text: string): number {
  const speed = text === 'max' ? Number.POSITIVE_INFINITY : Number(/^([\d.]+)[x×]?$/.exec(text)?.[1]);
  if (!(speed > 0)) throw new InvalidArgumentError('It must be a number such as 60x, or max.');
  return speed;
}
