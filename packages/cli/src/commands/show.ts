import { type Command, Option } from 'commander';
import { type ExitCode, exitCode, Failure } from '../failure.ts';
import { readStowed, type StowedShip, type VesselChoice } from '../input/read-stowed.ts';
import type { Io } from '../io.ts';
import { markPorts } from '../report/ports.ts';
import { bayAt } from '../ship-places.ts';
import { bayText, type CellMode, cellModes } from '../show/bay-text.ts';
import { listText, stowageText } from '../show/stowage-text.ts';
import type { Lang } from '@estiba/port/sentences';
import { speaker } from '../words/speaker.ts';
import { addExamples, addLang, numberBetween } from './options.ts';

interface ShowFlags extends VesselChoice {
  readonly bay?: number;
  readonly by: CellMode;
  readonly lang: Lang;
}

export function addShow(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('show')
    .description('a bay plan, a load list or a plan.json as text: in figures, or one bay')
    .argument('<file>', 'BAPLIE, COPRAR, or plan.json (at departure)')
    .option('--bay <number>', 'draw this bay: 34 whole, 33 or 35 a half', numberBetween(1, 999, true))
    .addOption(new Option('--by <what>', 'what a cell shows').choices([...cellModes]).default('port'))
    .option('--vessel <file>', 'ship profile, to show free slots as well')
    .action(async (path: string, flags: ShowFlags) => done(await show(path, flags, io)));
  addLang(command);
  addExamples(command, [
    'estiba show arrival.edi',
    'estiba show out/plan.json --bay 34',
    'estiba show arrival.edi --bay 17 --by weight --vessel ship.json',
  ]);
}

async function show(path: string, flags: ShowFlags, io: Io): Promise<ExitCode> {
  const ship = await readStowed(path, flags);
  const words = speaker(flags.lang, 'UTC');
  const ports = markPorts(
    ship.planned?.call.rotation ?? [],
    [...ship.boxes.map(({ container }) => container), ...ship.listed].map(({ pod }) => pod),
  );
  if (ship.listed.length > 0) io.out.write(`${listText(ship.name, ship.listed, ports, words)}\n`);
  else if (flags.bay === undefined) io.out.write(`${stowageText(ship.name, ship.boxes, ports, words)}\n`);
  else io.out.write(`${bayText(flags.bay, ship.boxes, bayProfile(ship, flags.bay), ports, flags.by, words)}\n`);
  return exitCode.done;
}

/** The bay of the profile that this number belongs to; null without a profile. */
function bayProfile({ vessel, boxes }: StowedShip, bay: number) {
  const found = vessel === null ? null : (bayAt(vessel, bay) ?? null);
  const known = vessel === null ? boxes.some(({ slot }) => Math.abs(slot.bay - bay) <= 1) : found !== null;
  if (known) return found;
  const bays =
    vessel === null ? [...new Set(boxes.map(({ slot }) => slot.bay))].sort((a, b) => a - b) : vessel.bays.map(({ number }) => number);
  throw new Failure(exitCode.usage, `There is no bay ${bay}.`, `Maybe one of ${bays.join(', ')}.`);
}
