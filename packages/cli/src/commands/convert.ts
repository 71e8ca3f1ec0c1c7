import { basename, dirname } from 'node:path';
import { milliseconds } from '@estiba/base';
import { type BoxMessage, MAPS, withHandling, writeBoxMessage } from '@estiba/messages';
import { type Command, Option } from 'commander';
import { type ExitCode, exitCode, Failure } from '../failure.ts';
import { type Given, readGiven } from '../input/given.ts';
import { readGivenFile } from '../input/read-bytes.ts';
import type { Io } from '../io.ts';
import type { SourceFinding } from '../outcome.ts';
import { boxesCsv, boxesJson } from '../output/boxes-table.ts';
import { interchange } from '../output/messages.ts';
import { writeWhole } from '../output/write-whole.ts';
import { placeOf } from '../report/findings.ts';
import type { Lang } from '@estiba/port/sentences';
import { type Speaker, speaker } from '../words/speaker.ts';
import { addExamples, addLang } from './options.ts';

/** Versions a bay plan or an instruction can be written in, in small letters: `baplie-2.2`. */
const versions = [...MAPS.BAPLIE.versions, ...MAPS.MOVINS.versions].map((version) => version.id);
const forms = [...versions.map((id) => id.toLowerCase()), 'csv', 'json'];

interface ConvertFlags {
  readonly to: string;
  readonly out?: string;
  readonly findings?: boolean;
  readonly lang: Lang;
}

export function addConvert(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('convert')
    .description('rewrite a message about boxes in another version, as a table or as JSON, and account for every box')
    .argument('<file>', 'BAPLIE, MOVINS, COPRAR, COARRI, CODECO or VERMAS, in any version')
    .addOption(new Option('--to <form>', 'what to write').choices(forms).makeOptionMandatory())
    .option('--out <file>', 'where to write it; to the console without')
    .option('--findings', 'print every finding, not only the first')
    .action(async (path: string, flags: ConvertFlags) => done(await convert(path, flags, io)));
  addLang(command);
  addExamples(command, [
    'estiba convert arrival.edi --to baplie-3.1 --out arrival-31.edi',
    'estiba convert arrival.edi --to csv --out boxes.csv',
    'estiba convert load.edi --to json | less',
  ]);
}

async function convert(path: string, flags: ConvertFlags, io: Io): Promise<ExitCode> {
  const file = await readGivenFile(path);
  const given = readGiven([file]);
  const words = speaker(flags.lang, 'UTC');
  const messages = given.messages.flatMap(({ message }) => ('boxes' in message ? [message] : []));
  for (const source of given.sources)
    io.err.write(
      `${words.say('convert.account', { name: `${source.name} ${source.kind}`, groups: source.groups, boxes: source.boxes, setAside: source.setAside })}\n`,
    );
  if (messages.length === 0) {
    tell(given.findings, words, flags, io);
    throw new Failure(exitCode.unreadable, words.say('convert.none', { name: path }), 'Maybe another file was meant.');
  }
  const { content, findings } = convertTo(flags.to, messages, io.now());
  tell([...given.findings, ...findings], words, flags, io);
  if (flags.out === undefined) io.out.write(content);
  else await writeWhole(dirname(flags.out), [{ name: basename(flags.out), content }], io.disk);
  return exitCode.done;
}

function convertTo(
  form: string,
  messages: readonly BoxMessage[],
  now: number,
): { content: string | Uint8Array; findings: SourceFinding[] } {
  if (form === 'csv') return { content: boxesCsv(messages), findings: [] };
  if (form === 'json') return { content: boxesJson(messages), findings: [] };
  const version = versions.find((id) => id.toLowerCase() === form) ?? '';
  const type = version.startsWith('MOVINS') ? 'MOVINS' : 'BAPLIE';
  const written = messages.map((message) => {
    const boxes = type === 'MOVINS' && message.type !== 'MOVINS' ? message.boxes.map((box) => withHandling(box, 'LOA')) : message.boxes;
    return writeBoxMessage({ type, header: message.header, boxes }, version);
  });
  const findings = written.flatMap((one) => one.findings.map((finding) => ({ ...finding, source: version })));
  return { content: interchange(written, milliseconds(now)), findings };
}

/** Findings by code, the first of each and how many more there are; with `--findings` all of them. */
function tell(findings: Given['findings'], words: Speaker, flags: ConvertFlags, io: Io): void {
  const groups =
    flags.findings === true ? findings.map((finding) => [finding]) : [...Map.groupBy(findings, (finding) => finding.code).values()];
  for (const [first, ...others] of groups) {
    if (first === undefined) continue;
    const more = others.length === 0 ? '' : ` (+${others.length})`;
    io.err.write(`${words.say(`findings.${first.severity}`)} ${placeOf(first)}: ${words.finding(first)}${more}\n`);
  }
}
