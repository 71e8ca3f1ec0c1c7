import type { BoxMessage, Message, ScheduleMessage } from '@estiba/messages';
import { readEdifact } from '@estiba/messages';
import type { VesselProfile } from '@estiba/port';
import { exitCode, Failure } from '../failure.ts';
import type { Source, SourceFinding } from '../outcome.ts';
import { type CallFile, readCallFile } from './call-file.ts';
import type { GivenFile } from './read-bytes.ts';
import { readVesselFile } from './vessel-file.ts';
import { sniff } from './sniff.ts';
import { readYardCsv, type YardLine } from './yard-csv.ts';

/** A message and the file it came in. */
export interface GivenMessage<M extends Message = Message> {
  readonly file: string;
  readonly message: M;
}

/** Everything the files of a call say, each recognised by what stands in it. */
export interface Given {
  readonly callFile: CallFile | null;
  readonly vessels: readonly { readonly file: string; readonly profile: VesselProfile }[];
  readonly messages: readonly GivenMessage[];
  readonly yard: readonly YardLine[];
  readonly sources: readonly Source[];
  readonly findings: readonly SourceFinding[];
}

/** Reads every file of a call. A file that is none of the known kinds is named as not used. */
export function readGiven(files: readonly GivenFile[]): Given {
  const given = {
    vessels: [] as Given['vessels'][number][],
    messages: [] as GivenMessage[],
    yard: [] as YardLine[],
    sources: [] as Source[],
    findings: [] as SourceFinding[],
  };
  let callFile: CallFile | null = null;
  for (const file of files) {
    const source = (kind: string, use: Source['use'], boxes = 0, setAside = 0): void => {
      given.sources.push({ name: file.name, kind, use, groups: boxes + setAside, boxes, setAside });
    };
    switch (sniff(file.bytes)) {
      case 'call':
        if (callFile !== null)
          throw new Failure(
            exitCode.unreadable,
            `There are two call files; the second is '${file.name}'.`,
            'Maybe an older one was left in the folder.',
          );
        callFile = readCallFile(file);
        source('estiba-call/1', 'call');
        break;
      case 'vessel':
        given.vessels.push({ file: file.name, profile: readVesselFile(file) });
        source('estiba-vessel/1', 'vessel');
        break;
      case 'yard': {
        const { lines, findings } = readYardCsv(file);
        given.yard.push(...lines);
        given.findings.push(...findings);
        source('CSV', 'yard', lines.length, findings.length);
        break;
      }
      case 'edifact':
        readMessages(file, given);
        break;
      case 'plan':
      case 'unknown':
        source('–', 'unused');
    }
  }
  return { callFile, ...given };
}

/** Reads one file of messages into what is given; a line of the account for each message. */
function readMessages(file: GivenFile, given: { messages: GivenMessage[]; sources: Source[]; findings: SourceFinding[] }): void {
  const interchange = readEdifact(file.bytes);
  for (const message of interchange.messages) {
    given.messages.push({ file: file.name, message });
    given.sources.push({ name: file.name, kind: kindOf(message), use: useOf(message), ...message.account });
  }
  for (const finding of interchange.findings) given.findings.push({ ...finding, source: file.name });
  if (interchange.messages.length === 0) given.sources.push({ name: file.name, kind: 'EDIFACT', use: 'unused', ...interchange.account });
}

function kindOf({ type, header: { name, document } }: Message): string {
  return [type === 'other' ? name.type : type, `${name.version}.${name.release}`, name.association, document.number]
    .filter((part) => part !== '')
    .join(' ');
}

/** Messages of a load list carry these document codes (code list 1001). */
const loadListCodes = new Set(['45', '121']);

function useOf(message: Message): Source['use'] {
  switch (message.type) {
    case 'BAPLIE':
      return 'arrival';
    case 'COPRAR':
      return loadListCodes.has(message.header.document.code) ? 'load-list' : 'unused';
    case 'VERMAS':
      return 'weights';
    case 'IFTSAI':
      return 'rotation';
    default:
      return 'unused';
  }
}

export const bayPlans = (given: Given): GivenMessage<BoxMessage>[] => boxMessages(given, 'arrival');
export const loadLists = (given: Given): GivenMessage<BoxMessage>[] => boxMessages(given, 'load-list');
export const verifications = (given: Given): GivenMessage<BoxMessage>[] => boxMessages(given, 'weights');
export const schedules = (given: Given): GivenMessage<ScheduleMessage>[] =>
  given.messages.filter((one): one is GivenMessage<ScheduleMessage> => one.message.type === 'IFTSAI');

function boxMessages(given: Given, use: Source['use']): GivenMessage<BoxMessage>[] {
  return given.messages.filter((one): one is GivenMessage<BoxMessage> => 'boxes' in one.message && useOf(one.message) === use);
}
