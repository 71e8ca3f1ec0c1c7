import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import { type Interchange, readEdifact, writeInterchange, writeMessage } from './index.ts';
import { comparable } from './testing/comparable.ts';
import { SKIPPED, sharedFile } from './testing/shared-data.ts';

/** Each real file, the boxes it holds by message, and the findings it must give, by code. */
const FILES: readonly [path: string, boxes: readonly number[], codes: Readonly<Record<string, number>>][] = [
  ['baplie/apache2-BAPLIE.d04b.edi', [1], { 'message.version': 1, 'id.not-iso': 1, 'port.not-a-locode': 2 }],
  [
    'baplie/apache2-UASC_JUBAIL_1403_SGSIN.d95b.edi',
    [2081],
    { 'reefer.no-temperature': 17, 'weight.below-tare': 2, 'id.not-iso': 4, 'dimension.implausible': 1 },
  ],
  ['baplie/lgpl3-php-edifact.d95b.edi', [3], { 'date.empty': 1 }],
  ['coarri/lgpl3-php-edifact.d95b.edi', [2, 19], { 'dangerous.packing-group': 1 }],
  ['coprar/apache2-AL_RAIN_004W_COSCO_load.d00b.edi', [3], {}],
  ['coprar/apache2-AL_RAIN_1420W_CSCL.d00b.edi', [2], {}],
  ['coprar/apache2-AL_RAIN_1420W_HANJIN.d95b.edi', [54], { 'message.version': 1 }],
  ['coprar/apache2-AL_RAIN_1420W_UASC.d00b.edi', [48], { 'id.not-iso': 10, 'id.placeholder-twice': 2 }],
  [
    'coprar/apache2-COPRAR_638.d95b.edi',
    [2],
    {
      'message.version': 1,
      'envelope.no-unb': 1,
      'date.format': 2,
      'id.check-digit': 2,
      'id.duplicate': 1,
      'count.boxes': 1,
      'envelope.count': 1,
    },
  ],
  ['iftsai/mit-VIFTSAI0000001.d99b.edi', [0], { 'envelope.no-unz': 1 }],
  ['iftsai/mit-VIFTSAI0000004.d99b.edi', [0], {}],
  ['other/mit-APERAK-rejected-pydifact.edi', [0], { 'charset.lower-case': 1, 'envelope.count': 1 }],
];

for (const [path, boxes, codes] of FILES) {
  const bytes = sharedFile(`edi/${path}`);
  test(`A1 R1 ${path}: every box is read, and the findings are these`, { skip: bytes === null && SKIPPED }, () => {
    const read = readEdifact(bytes ?? new Uint8Array());
    assert.deepEqual(
      read.messages.map((message) => message.account.boxes),
      boxes,
    );
    assert.deepEqual(
      read.messages.map((message) => message.account.setAside),
      boxes.map(() => 0),
    );
    assert.deepEqual(countCodes(read), codes);
  });

  test(`R1 ${path}: what is written reads back the same`, { skip: bytes === null && SKIPPED }, () => {
    const read = readEdifact(bytes ?? new Uint8Array());
    const envelope = { sender: 'A', recipient: 'B', prepared: milliseconds(0), reference: '1' };
    const written = writeInterchange(
      envelope,
      read.messages.map((message) => writeMessage(message).message),
    );
    const again = readEdifact(Buffer.from(written.text, written.encoding));
    assert.deepEqual(again.messages.map(comparable), read.messages.map(comparable));
  });
}

function countCodes(read: Interchange): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of read.findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
