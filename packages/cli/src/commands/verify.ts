import type { Reason } from '@estiba/base';
import { type StoredLog, verifyLog } from '@estiba/store';
import type { LogHead } from '@estiba/terminal';
import type { Command } from 'commander';
import { type ExitCode, exitCode } from '../failure.ts';
import type { Io } from '../io.ts';
import { logPlaceOf, nameOf } from '../log/log-place.ts';
import { withLog } from '../log/with-log.ts';
import { type WorkView, workView } from '../log/work-view.ts';
import { jsonRows } from '../output/json-rows.ts';
import { checkReplay } from '../replay/check-replay.ts';
import { type Speaker, speaker } from '../words/speaker.ts';
import { addLogOptions, type LogFlags } from './log-options.ts';
import { addExamples } from './options.ts';

interface VerifyFlags extends LogFlags {
  readonly json?: boolean;
}

/** Faults that leave every entry readable. */
const harmless = /^log\.(?:snapshot|tile)-/;

export function addVerify(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('verify')
    .description('read a terminal’s log anew and say whether it is whole, and if not, what is wrong and where');
  addLogOptions(command)
    .option('--json', 'print the findings as JSON')
    .action(async (path: string | undefined, flags: VerifyFlags) => done(await verify(path, flags, io)));
  addExamples(command, [
    'estiba verify data/chancay',
    'estiba verify --terminal chancay --postgres postgres://db/estiba',
    'estiba verify --json > findings.json',
  ]);
}

async function verify(path: string | undefined, flags: VerifyFlags, io: Io): Promise<ExitCode> {
  const place = await logPlaceOf(path, flags);
  const words = speaker(flags.lang, 'UTC');
  const view = workView(words, io.err, flags.quiet === true);
  const findings = await withLog(place, (log) => findingsOf(log, view)).finally(() => view.end());
  io.out.write(flags.json === true ? `${jsonRows({ log: nameOf(place), ...findings })}\n` : asText(nameOf(place), findings, words));
  return findings.problems.length === 0 ? exitCode.done : exitCode.damaged;
}

/** What was found in a log: where it stands, the state it replays to, and all that is wrong. */
interface Findings {
  /** Where the log's head says it stands; null where even that cannot be read. */
  readonly head: LogHead | null;
  /** Hash of the state; null where the entries could not all be replayed. */
  readonly state: string | null;
  /** Snapshots compared with the replay. */
  readonly snapshots: number;
  readonly problems: readonly Reason[];
}

async function findingsOf(log: StoredLog, view: WorkView): Promise<Findings> {
  const { head, problems } = await verifyLog(log, { progress: (entries, of) => view.show('work.verify', entries, of) });
  if (head === null || !problems.every(({ code }) => harmless.test(code))) return { head, state: null, snapshots: 0, problems };
  const replayed = await checkReplay(log, head.size, { progress: (entries, of) => view.show('work.replay', entries, of) });
  return { head, state: replayed.hash, snapshots: replayed.snapshots, problems: [...problems, ...replayed.problems] };
}

function asText(log: string, { head, state, snapshots, problems }: Findings, words: Speaker): string {
  const lines = [
    words.say('log.stands', { log, entries: head?.size ?? '?', root: head?.root ?? '?' }),
    state === null ? words.say('verify.not-replayed') : words.say('verify.replayed', { snapshots, hash: state }),
    problems.length === 0 ? words.say('verify.whole') : words.say('verify.faults', { count: problems.length }),
    ...problems.map((problem) => `  ${words.running(problem)}`),
  ];
  return `${lines.join('\n')}\n`;
}
