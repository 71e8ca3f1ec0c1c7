import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { milliseconds } from '@estiba/base';
import { writeDeparturePlan, writeInterchange } from '@estiba/messages';
import { type Container, type StowedContainer, type VesselProfile, portCode } from '@estiba/port';
import { generateCall } from '@estiba/stowage/generate';

/** The files of a small call, as text a test may spoil before they are written. */
export interface CallFiles {
  readonly baplie: string;
  readonly coprar: string;
  readonly vermas: string;
  readonly yard: string;
  readonly vessel: VesselProfile;
  readonly arrival: readonly StowedContainer[];
  readonly loads: readonly Container[];
}

const prepared = milliseconds(Date.UTC(2026, 3, 12, 8));

let made: CallFiles | null = null;

/** A generated call of an 1,100 TEU ship at Chancay, as messages. */
export function callFiles(): CallFiles {
  made ??= makeFiles();
  return made;
}

function makeFiles(): CallFiles {
  const call = generateCall({
    vessel: 1100,
    utilisation: 0.6,
    ports: 4,
    seed: 3,
  });
  const loads = call.loadList.filter((box) => box.outOfGauge === undefined && box.dangerousGoods.length === 0).slice(0, 60);
  const voyage = { vessel: { name: call.vessel.name, imo: '9321483' }, voyage: '003N', port: portCode('PECLL'), nextPort: call.port };
  const { message } = writeDeparturePlan(voyage, call.arrival, { reference: '1', number: 'A1', prepared });
  const positions = loads.map((box) => ({ id: box.id, ...call.yard.get(box.id) }));
  return {
    baplie: writeInterchange({ sender: 'SHIP', recipient: 'PORT', prepared, reference: '1' }, [message]).text,
    coprar: coprarText(loads),
    vermas: vermasText(loads.slice(0, 5)),
    yard: `Container;Block;Bay;Row;Tier\n${positions.map(({ id, block, bay, row, tier }) => [id, block, bay, row, tier].join(';')).join('\n')}\n`,
    vessel: call.vessel,
    arrival: call.arrival,
    loads,
  };
}

/** A load list as a line sends it (COPRAR D.00B). */
export function coprarText(loads: readonly Container[]): string {
  const boxes = loads.flatMap((box) => [
    `EQD+CN+${box.id}+${box.sizeType.code}:102:5++2+${box.isEmpty ? 4 : 5}`,
    `LOC+9+${box.pol}:139:6`,
    `LOC+11+${box.pod}:139:6`,
    `MEA+AAE+G+KGM:${box.weight.gross}`,
    ...(box.reefer?.isActive === true ? [`TMP+2+${box.reefer.setPoint ?? -18}:CEL`] : []),
    `NAD+CF+${box.operator}:160:20`,
  ]);
  const head = ['BGM+45+LL1+9', 'TDT+20+003N+1++MSC:172:20+++9321483:146::ESTIBA 1100', 'LOC+9+PECHY:139:6'];
  return interchangeText('COPRAR:D:00B:UN:SMDG20', [...head, ...boxes, `CNT+16:${loads.length}`]);
}

/** Verified masses, each a tonne more than declared (VERMAS D.16A). */
function vermasText(loads: readonly Container[]): string {
  const boxes = loads.flatMap((box) => [
    `EQD+CN+${box.id}+${box.sizeType.code}:102:5`,
    `MEA+AAE+VGM+KGM:${box.weight.gross + 1000}`,
    'DOC+SM1:VGM:306',
  ]);
  return interchangeText('VERMAS:D:16A:UN:SMDG10', ['BGM+749+V1+9', 'DTM+137:202604120800:203', ...boxes]);
}

function interchangeText(name: string, segments: readonly string[]): string {
  const lines = ['UNB+UNOA:2+MSC+PECHY+260412:0800+7', `UNH+1+${name}`, ...segments, `UNT+${segments.length + 2}+1`, 'UNZ+1+7'];
  return lines.map((line) => `${line}'\n`).join('');
}

/** Writes a whole call folder. */
export async function writeCallFolder(folder: string, files: Partial<CallFiles> = {}): Promise<string> {
  const all = { ...callFiles(), ...files };
  const callFile = {
    format: 'estiba-call/1',
    id: 'CHY-TEST',
    port: 'PECHY',
    rotation: ['MXZLO', 'KRPUS', 'CNSHA', 'CNNGB', 'CNTAO', 'CNYTN'],
    cranes: 2,
    workStart: '2026-04-12T08:00:00-05:00',
    timeZone: 'America/Lima',
    maxDraft: 16,
    options: { effort: 0.1 },
  };
  await mkdir(folder, { recursive: true });
  const texts = {
    'call.json': JSON.stringify(callFile),
    'one.txt': all.baplie,
    'two.txt': all.coprar,
    'three.txt': all.vermas,
    'yard.csv': all.yard,
    'ship.json': JSON.stringify(all.vessel),
  };
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text, 'latin1');
  return folder;
}
