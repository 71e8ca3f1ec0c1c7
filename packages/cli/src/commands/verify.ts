import type { Reason } from '@estiba/base';
import { type StoredLog, verifyConsistency, verifyLog } from '@estiba/store';
import type { LogHead } from '@estiba/terminal';
import { type Command, InvalidArgumentError } from 'commander';
import { type ExitCode, exitCode } from '../failure.ts';
import type { Io } from '../io.ts';
import type { WorkView } from '../log/work-view.ts';
import { jsonRows } from '../output/json-rows.ts';
import { checkReplay } from '../replay/check-replay.ts';
import type { Speaker } from '../words/speaker.ts';
import { addLogOptions, type LogFlags } from './log-options.ts';
import { onLog } from './on-log.ts';
import { addExamples } from './options.ts';

interface VerifyFlags extends LogFlags {
  readonly grewFrom?: LogHead;
  readonly json?: boolean;
}

/** Faults that leave every entry readable. */
const harmless = /^(?:log\.(?:snapshot|tile)-|proof\.|log\.out-of-range)/;

export function addVerify(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('verify')
    .description('read a terminal’s log anew and say whether it is whole, and if not, what is wrong and where');
  addLogOptions(command)
    .option('--grew-from <head>', 'prove that the log begins with an earlier one, by the head noted then: 12000:3f9a…', headFrom)
    .option('--json', 'print the findings as JSON')
    .action(async (path: string | undefined, flags: VerifyFlags) => done(await verify(path, flags, io)));
  addExamples(command, [
    'estiba verify data/chancay',
    'estiba verify --terminal chancay --postgres postgres://db/estiba',
    'estiba verify --json > findings.json',
  ]);
}

async function verify(path: string | undefined, flags: VerifyFlags, io: Io): Promise<ExitCode> {
  return onLog(path, flags, io, async (log, { name, words, view }) => {
    const findings = await findingsOf(log, flags.grewFrom, view);
    view.end();
    io.out.write(flags.json === true ? `${jsonRows({ log: name, ...findings })}\n` : asText(name, findings, words));
    return findings.problems.length === 0 ? exitCode.done : exitCode.damaged;
  });
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

async function findingsOf(log: StoredLog, earlier: LogHead | undefined, view: WorkView): Promise<Findings> {
  const { head, problems: found } = await verifyLog(log, { progress: (entries, of) => view.show('work.verify', entries, of) });
  const problems = earlier === undefined || head === null ? found : [...found, ...(await growthFaults(log, earlier, head))];
  if (head === null || !problems.every(({ code }) => harmless.test(code))) return { head, state: null, snapshots: 0, problems };
  const replayed = await checkReplay(log, head.size, { progress: (entries, of) => view.show('work.replay', entries, of) });
  return { head, state: replayed.hash, snapshots: replayed.snapshots, problems: [...problems, ...replayed.problems] };
}

/** Why the log is no continuation of an earlier one; nothing when it is. */
async function growthFaults(log: StoredLog, earlier: LogHead, head: LogHead): Promise<readonly Reason[]> {
  const proof = await log.proveConsistency(earlier.size, head.size);
  const proved = proof.ok ? verifyConsistency(earlier, head, proof.value) : proof;
  return proved.ok ? [] : proved.reasons;
}

/** `12000:3f9a…`: how many entries, and the root. */
function headFrom(text: string): LogHead {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text);
  if (match === null) throw new InvalidArgumentError('It must be the number of entries, a colon and the root: 12000:3f9a… with 64 digits.');
  return { size: Number(match[1]), root: match[2]! };
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
