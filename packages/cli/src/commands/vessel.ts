import { basename, dirname } from 'node:path';
import type { StowedContainer, VesselProfile } from '@estiba/port';
import { generateVessel, VESSEL_CLASSES } from '@estiba/port/generate';
import type { Command } from 'commander';
import { type ExitCode, exitCode } from '../failure.ts';
import { bayPlans, type GivenMessage, readGiven } from '../input/given.ts';
import { inferShip } from '../input/infer-ship.ts';
import { readGivenFile } from '../input/read-bytes.ts';
import { requireMessages } from '../input/require-messages.ts';
import { vesselClass } from '../input/ship.ts';
import { readVesselFile } from '../input/vessel-file.ts';
import type { Io } from '../io.ts';
import { jsonRows } from '../output/json-rows.ts';
import { writeWhole } from '../output/write-whole.ts';
import { vesselText } from '../show/vessel-text.ts';
import type { Lang } from '@estiba/port/sentences';
import { speaker } from '../words/speaker.ts';
import { addExamples, addLang, numberBetween } from './options.ts';

interface VesselFlags {
  readonly out?: string;
  readonly lang: Lang;
}

export function addVessel(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const vessel = program.command('vessel').description('make, infer, check and show ship profiles');
  const generate = vessel
    .command('generate')
    .description('a credible ship from her class')
    .requiredOption('--class <teu>', Object.keys(VESSEL_CLASSES).join(', '), numberBetween(1, 100_000, true))
    .option('--out <file>', 'where to write the profile; to the console without')
    .action(async (flags: VesselFlags & { class: number }) => done(await hand(generateVessel(vesselClass(flags.class)), flags, io)));
  const infer = vessel
    .command('infer')
    .description('a profile from one or more bay plans of a ship nobody has a profile of; what had to be assumed is marked')
    .argument('<baplie...>', 'bay plans of one ship')
    .option('--out <file>', 'where to write the profile; to the console without')
    .action(async (paths: readonly string[], flags: VesselFlags) => done(await hand(await inferFrom(paths), flags, io)));
  const check = vessel
    .command('check')
    .description('check the form of a profile, and whether its parts agree with each other')
    .argument('<profile>', 'ship profile (JSON)')
    .action(async (path: string, flags: VesselFlags) => done(await show(path, flags, io, false)));
  const print = vessel
    .command('show')
    .description('what a profile says, in a page of text')
    .argument('<profile>', 'ship profile (JSON)')
    .action(async (path: string, flags: VesselFlags) => done(await show(path, flags, io, true)));
  for (const command of [generate, infer, check, print]) addLang(command);
  addExamples(generate, ['estiba vessel generate --class 13600 --out ship.json']);
  addExamples(infer, ['estiba vessel infer monday.edi friday.edi --out ship.json']);
  addExamples(check, ['estiba vessel check ship.json']);
  addExamples(print, ['estiba vessel show ship.json']);
}

async function inferFrom(paths: readonly string[]): Promise<VesselProfile> {
  const given = readGiven(await Promise.all(paths.map(readGivenFile)));
  requireMessages(given, { baplie: paths });
  const plans = bayPlans(given);
  return inferShip(plans.map(stowedIn), plans[0]?.message);
}

function stowedIn({ message }: GivenMessage<ReturnType<typeof bayPlans>[number]['message']>): StowedContainer[] {
  return message.boxes.flatMap(({ container, slot }) => (slot === undefined ? [] : [{ container, slot }]));
}

/** Hands a profile out: to a file with a line about it, or whole to the console. */
async function hand(profile: VesselProfile, { out, lang }: VesselFlags, io: Io): Promise<ExitCode> {
  const text = `${jsonRows(profile)}\n`;
  if (out === undefined) {
    io.out.write(text);
    return exitCode.done;
  }
  await writeWhole(dirname(out), [{ name: basename(out), content: text }], io.disk);
  io.out.write(`${vesselText(profile, speaker(lang, 'UTC'), false)}\n`);
  return exitCode.done;
}

async function show(path: string, { lang }: VesselFlags, io: Io, isWhole: boolean): Promise<ExitCode> {
  const profile = readVesselFile(await readGivenFile(path));
  io.out.write(`${vesselText(profile, speaker(lang, 'UTC'), isWhole)}\n`);
  return exitCode.done;
}
