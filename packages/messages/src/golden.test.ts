import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  answer,
  type BaplieVersion,
  type BoxMessageType,
  MAPS,
  type MessageHeader,
  readEdifact,
  writeBoxMessage,
  writeDeparturePlan,
  writeInterchange,
  writeLoadInstruction,
  writeMessage,
  writeMoveReport,
  type WrittenMessage,
} from './index.ts';
import { BOXES, PREPARED, VOYAGE } from './testing/example.ts';

/** With `ESTIBA_GOLDEN=write` the files are written anew; look at what changed before you commit them. */
const FOLDER = join(import.meta.dirname, '../golden');
const isWriting = process.env.ESTIBA_GOLDEN === 'write';

const as = { reference: 'M1', number: '2614N1', prepared: PREPARED };
const envelope = { sender: 'PECHY', recipient: 'COS', prepared: PREPARED, reference: 'ESTIBA1' };
const DOCUMENTS: Readonly<Record<string, string>> = { COPRAR: '45', CODECO: '34', VERMAS: '749' };

function written(type: BoxMessageType, version: string): WrittenMessage {
  if (type === 'BAPLIE') return writeDeparturePlan(VOYAGE, BOXES, as, version as BaplieVersion);
  if (type === 'MOVINS') return writeLoadInstruction(VOYAGE, BOXES, as, version as 'MOVINS-2.1');
  if (type === 'COARRI' && version !== 'COARRI-ITG12') return writeMoveReport('load', VOYAGE, BOXES, as, version as 'COARRI-2.0');
  return writeBoxMessage({ type, header: listHeader(type), boxes: BOXES }, version);
}

/** A load list, report or gate message says the call in the words of a plan's header, under its own document code. */
function listHeader(type: string): MessageHeader {
  const read = readEdifact(writeInterchange(envelope, [writeMoveReport('load', VOYAGE, [], as).message]).text);
  const [message] = read.messages;
  if (message === undefined) throw new Error('no message');
  return { ...message.header, document: { ...message.header.document, code: DOCUMENTS[type] ?? '46' } };
}

function compare(name: string, text: string): void {
  const path = join(FOLDER, `${name}.edi`);
  if (isWriting) writeFileSync(path, text);
  assert.ok(existsSync(path), `${name}.edi is missing. Maybe run the tests once with ESTIBA_GOLDEN=write.`);
  assert.equal(text, readFileSync(path, 'utf8'));
}

for (const map of Object.values(MAPS)) {
  for (const { id } of map.versions) {
    test(`R3 R4 ${id}: as its golden file shows, and it reads without complaint`, () => {
      const { text } = writeInterchange(envelope, [written(map.type, id).message]);
      compare(id, text);
      const read = readEdifact(text);
      const codes = [...new Set(read.findings.map((finding) => finding.code))].toSorted();
      assert.deepEqual(codes, map.type === 'VERMAS' ? ['id.missing', 'weight.missing'] : ['id.missing']);
      assert.deepEqual(read.account, { groups: 6, boxes: 6, setAside: 0 });
    });
  }
}

test('R4 IFTSAI, APERAK and CONTRL as their golden files show', () => {
  const schedule = listHeader('IFTSAI');
  const message = {
    type: 'IFTSAI' as const,
    header: schedule,
    envelope: null,
    account: { groups: 0, boxes: 0, setAside: 0 },
    findings: [],
    line: 0,
    segment: 0,
  };
  compare('IFTSAI-99B', writeInterchange(envelope, [writeMessage(message).message]).text);
  const plan = writeInterchange(envelope, [written('BAPLIE', 'BAPLIE-2.2').message]).text.replace('CBHU3647902', 'CBHU3647903');
  const { contrl, aperak } = answer(readEdifact(plan.replace("UNZ+1+ESTIBA1'", "UNZ+2+ESTIBA1'")), { prepared: PREPARED, reference: 'A1' });
  compare('CONTRL-4', contrl.text);
  compare('APERAK-96A', aperak?.text ?? '');
});

test('R4 every golden file is one of a version there is', () => {
  const versions = [
    ...Object.values(MAPS).flatMap((map) => map.versions.map((version) => version.id)),
    'IFTSAI-99B',
    'CONTRL-4',
    'APERAK-96A',
  ];
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.edi'));
  assert.deepEqual(files.toSorted(), versions.map((id) => `${id}.edi`).toSorted());
});

test('C4 the smallest character set that holds a message', () => {
  const head = (text: string) => {
    const { text: all, encoding } = writeInterchange(envelope, [
      { reference: '1', type: 'APERAK', form: { version: 'D', release: '96A', association: '' }, segments: [`FTX+AAA+++${text}`] },
    ]);
    return [all.slice(4, 10), encoding];
  };
  assert.deepEqual(
    [head('PLAIN'), head('ñandú'), head('钱凯')],
    [
      ['UNOA:2', 'latin1'],
      ['UNOC:3', 'latin1'],
      ['UNOY:4', 'utf8'],
    ],
  );
});
