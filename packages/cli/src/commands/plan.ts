import { basename } from 'node:path';
import { type ContainerId, containerId, type LoadingPlan } from '@estiba/port';
import { type PlanOptions, type RuleGroup, ruleGroups } from '@estiba/stowage';
import { type Command, Option } from 'commander';
import { type ExitCode, exitCode, Failure } from '../failure.ts';
import { type AssembledCall, assembleCall } from '../input/assemble-call.ts';
import { readGiven } from '../input/given.ts';
import { laterLoadsOf } from '../input/later-loads.ts';
import { readPlanFile } from '../input/plan-file.ts';
import { readFolder, readGivenFile } from '../input/read-bytes.ts';
import { requireMessages, requireWhole } from '../input/require-messages.ts';
import { rollOut } from '../input/roll-out.ts';
import { type CallFlags, settingsOf } from '../input/settings.ts';
import type { Io } from '../io.ts';
import type { Source } from '../outcome.ts';
import { carryOut } from './carry-out.ts';
import { addExamples, addPlanningOptions, listOf, numberBetween, type PlanningFlags, portsOf } from './options.ts';

interface PlanFlags extends PlanningFlags, Omit<CallFlags, 'seed' | 'effort' | 'cranes'> {
  readonly baplie?: readonly string[];
  readonly coprar?: readonly string[];
  readonly vermas?: readonly string[];
  readonly vessel?: readonly string[];
  readonly yard?: readonly string[];
  readonly loads?: 'generate';
  readonly base?: string;
  readonly lock?: readonly string[];
  readonly roll?: readonly string[];
  readonly acceptDamaged?: boolean;
}

export function addPlan(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('plan')
    .description('plan a call from its folder, or from files and options given here')
    .argument('[folder]', 'call folder: messages, ship profile, yard list and call.json, recognised by content')
    .option('--baplie <file...>', 'arrival bay plan')
    .option('--coprar <file...>', 'load lists')
    .option('--vermas <file...>', 'verified gross masses')
    .option('--vessel <file...>', 'ship profile (JSON); without one the ship is inferred from her bay plan')
    .option('--yard <file...>', 'where the boxes stand: CSV with container, block, bay, row, tier')
    .option('--class <teu>', 'plan for a generated ship of this class', numberBetween(1, 100_000, true))
    .option('--rotation <ports>', 'ports to come, in order: CNSHA,KRPUS,… or auto', portsOf)
    .option('--port <locode>', 'this port')
    .option('--voyage <number>', 'voyage number')
    .option('--max-draft <metres>', 'deepest draught the port allows', numberBetween(1, 30))
    .option('--work-start <time>', 'when the cranes start: 2026-04-12T08:00-05:00')
    .option('--time-zone <zone>', 'zone of the port: America/Lima')
    .addOption(new Option('--loads <how>', 'generate the load list instead of reading it').choices(['generate']))
    .option('--fill <share>', 'with --loads generate: TEU aboard at departure, as a share of the ship’s', numberBetween(0.01, 1), 0.8)
    .option('--accept-damaged', 'plan although a bay plan or load list was cut off, with the boxes that came')
    .option('--base <plan.json>', 'an earlier plan to stay close to')
    .option('--lock <containers>', 'with --base: boxes that keep their slot, separated by commas', listOf)
    .option('--roll <containers>', 'boxes of the load list that do not sail, separated by commas', listOf)
    .addOption(new Option('--off <rules...>', 'rule groups not enforced, to measure what they cost').choices([...ruleGroups]));
  addPlanningOptions(command, '').action(async (folder: string | undefined, flags: PlanFlags) => done(await plan(folder, flags, io)));
  addExamples(command, [
    'estiba plan calls/al-rain',
    'estiba plan --baplie arrival.edi --coprar msc.edi cosco.edi --vessel ship.json --rotation CNSHA,CNNGB,KRPUS --cranes 4 --out out',
    'estiba plan --baplie arrival.edi --rotation auto --loads generate --fill 0.8',
    'estiba plan calls/al-rain --base calls/al-rain/out/plan.json --cranes 3 --roll MSKU1234565',
  ]);
}

async function plan(folder: string | undefined, flags: PlanFlags, io: Io): Promise<ExitCode> {
  const named = [flags.baplie, flags.coprar, flags.vermas, flags.vessel, flags.yard].flatMap((files) => files ?? []);
  if (folder === undefined && named.length === 0 && flags.class === undefined) {
    throw new Failure(
      exitCode.usage,
      'There is nothing to plan.',
      'Maybe name a call folder, or files with --baplie and --coprar; `estiba demo` needs none.',
    );
  }
  const files = [...(folder === undefined ? [] : await readFolder(folder)), ...(await Promise.all(named.map(readGivenFile)))];
  const given = readGiven(files);
  requireMessages(given, flags);
  requireWhole(given, flags.acceptDamaged === true);
  const { loads, fill, ...others } = flags;
  const settings = settingsOf(
    loads === 'generate' ? { ...callFlags(others), ...(fill !== undefined && { fill }) } : callFlags(others),
    given.callFile,
  );
  const assembled = rollOut(assembleCall(given, settings, io.now()), flags.roll ?? []);
  const base = flags.base === undefined ? undefined : readPlanFile(await readGivenFile(flags.base)).plan.loading;
  const options: PlanOptions = {
    seed: settings.seed,
    effort: settings.effort,
    ...(base !== undefined && { base }),
    ...(flags.lock !== undefined && { locks: locksOf(flags.lock, assembled) }),
    off: settings.off as RuleGroup[],
    ...laterLoadsOf(assembled.call, settings),
  };
  const { seconds } = flags;
  return carryOut(
    withBase(assembled, flags.base, base),
    options,
    {
      out: flags.out || (folder === undefined ? 'out/plan' : `${folder.replace(/[\\/]+$/, '')}/out`),
      lang: flags.lang,
      timeZone: settings.timeZone,
      baplieVersion: flags.baplieVersion,
      isQuiet: flags.quiet === true,
      ...(seconds !== undefined && { stopAfterSeconds: seconds }),
    },
    io,
  );
}

/** The call with the earlier plan among its sources. */
function withBase(assembled: AssembledCall, path: string | undefined, base: LoadingPlan | undefined): AssembledCall {
  if (path === undefined || base === undefined) return assembled;
  const boxes = base.loads.length;
  const source: Source = { name: basename(path), kind: 'estiba-plan/1', use: 'base', groups: boxes, boxes, setAside: 0 };
  return { ...assembled, sources: [...assembled.sources, source] };
}

/** The flags that speak of the call, without those that are not given. */
function callFlags(flags: Omit<PlanFlags, 'loads' | 'fill'>): CallFlags {
  const { port, voyage, rotation, cranes, maxDraft, workStart, timeZone, seed, effort, off } = flags;
  const given = {
    port: port?.toUpperCase(),
    voyage,
    rotation,
    cranes,
    maxDraft,
    workStart,
    timeZone,
    class: flags.class,
    seed,
    effort,
    off,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as CallFlags;
}

function locksOf(ids: readonly string[], { call }: AssembledCall): ReadonlySet<ContainerId> {
  const known = new Set<string>([...call.loadList, ...call.arrival.map(({ container }) => container)].map((container) => container.id));
  const lost = ids.find((id) => !known.has(id));
  if (lost !== undefined)
    throw new Failure(exitCode.usage, `There is no box '${lost}' to lock.`, 'Maybe a character of its number is wrong.');
  return new Set(ids.map(containerId));
}
