import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import type { Weight } from '@estiba/port';
import fc from 'fast-check';
import {
  type ApplicationError,
  type BoxToWrite,
  MAPS,
  type Message,
  type MessageHeader,
  NO_DETAILS,
  readEdifact,
  type SyntaxReport,
  type Transport,
  writeBoxMessage,
  writeInterchange,
  writeMessage,
} from './index.ts';
import type { BoxPart, Version } from './maps/message-map.ts';
import { boxes, header } from './testing/arbitraries.ts';
import { comparable } from './testing/comparable.ts';

const NO_TRANSPORT: Transport = { stage: '20', voyage: '', vessel: {}, places: [], dates: [], references: {}, others: [] };
const RUNS = Number(process.env.ESTIBA_RUNS ?? 40);
const envelope = { sender: 'ESTIBA', recipient: 'LINE', prepared: milliseconds(1_700_000_000_000), reference: 'R1' };

/** What is left of a box in a version that cannot say all of it. */
function asTold(box: BoxToWrite, version: Version, carrier: string): BoxToWrite {
  const has = (part: BoxPart): boolean => version.boxOrder.includes(part);
  const given = box.details ?? NO_DETAILS;
  const handling = version.id.startsWith('MOVINS') ? { handling: box.container.isEmpty ? 'RES' : 'LOA' } : {};
  const details = {
    ...given,
    ...handling,
    times: has('times') ? given.times : [],
    damages: has('damages') ? given.damages : [],
    legs: has('legs') ? given.legs.map((leg) => transportAsTold(leg, version)) : [],
  };
  const { references, outOfGauge, reefer, weight, ...rest } = box.container;
  const kept = Object.entries(references ?? {}).filter(([key]) =>
    has(key.startsWith('SEL') ? 'seals' : key.startsWith('FTX') ? 'texts' : 'references'),
  );
  const extra = kept.filter(([key]) => key.startsWith('RFF')).slice(version.references.most);
  const told = kept.filter((entry) => !extra.includes(entry));
  const idle = rest.sizeType.kind === 'reefer' ? { reefer: { isActive: false } } : {};
  const container = {
    ...rest,
    weight: weightAsTold(weight, version),
    operator: has('operator') ? rest.operator : carrier,
    dangerousGoods: has('dangerous-goods') ? rest.dangerousGoods : [],
    ...(told.length === 0 ? {} : { references: Object.fromEntries(told) }),
    ...(has('dimensions') && outOfGauge !== undefined ? { outOfGauge } : {}),
    ...(has('temperature') ? (reefer === undefined ? {} : { reefer }) : idle),
  };
  return { ...box, details, container };
}

/** VERMAS says the voyage in each box, not in the header. */
function headerAsTold(head: MessageHeader, version: Version): MessageHeader {
  return version.headerOrder.includes('transport') ? head : { ...head, transport: NO_TRANSPORT, otherTransports: [], places: [] };
}

function withVoyage(box: BoxToWrite, head: MessageHeader, version: Version): BoxToWrite {
  if (version.headerOrder.includes('transport')) return box;
  const details = box.details ?? NO_DETAILS;
  return { ...box, details: { ...details, legs: [{ ...head.transport, places: [], dates: [] }, ...details.legs] } };
}

function weightAsTold(weight: Weight, version: Version): Weight {
  const canSay = weight.source === 'declared' || (weight.source === 'vgm' ? version.weight.vgm !== null : version.verification === 'FTX');
  return canSay ? weight : { gross: weight.gross, source: 'declared' };
}

/** BAPLIE 1.5 puts the ship where later versions say the type of the means of transport. */
function transportAsTold(transport: Transport, version: Version): Transport {
  const { means, ...rest } = transport;
  return version.id === 'BAPLIE-1.5' || means === undefined ? rest : transport;
}

for (const map of Object.values(MAPS)) {
  for (const version of map.versions) {
    test(`R2 ${version.id}: any header and boxes read back the same`, () => {
      fc.assert(
        fc.property(header, boxes, (any, all) => {
          const head = {
            ...any,
            transport: transportAsTold(any.transport, version),
            otherTransports: any.otherTransports.map((one) => transportAsTold(one, version)),
          };
          const told = all.map((box) => asTold(box, version, head.transport.carrier ?? ''));
          const written = writeBoxMessage({ type: map.type, header: head, boxes: told }, version.id);
          const { text, encoding } = writeInterchange(envelope, [written.message]);
          const read = readEdifact(Buffer.from(text, encoding === 'latin1' ? 'latin1' : 'utf8'));
          const expected = {
            type: map.type,
            header: { ...headerAsTold(head, version), name: { ...head.name, type: map.type } },
            envelope: null,
            account: { groups: told.length, boxes: told.length, setAside: 0 },
            findings: [],
            line: 0,
            segment: 0,
            boxes: told
              .map((box) => withVoyage(box, head, version))
              .map((box) => ({ ...box, hasSyntheticId: box.container.id.startsWith('?'), raw: [], line: 0, segment: 0 })),
            // Where it stood in the file it came from is left out of the comparison.
          } as unknown as Message;
          assert.deepEqual(comparable(read.messages[0] as Message), comparable(expected));
          const { version: v, release, association } = version;
          assert.deepEqual(read.messages[0]?.header.name, { type: map.type, version: v, release, agency: 'UN', association });
          assert.deepEqual(
            read.findings.filter((f) => /^(syntax|envelope|count|segment|una|charset|slot|id)\./.test(f.code) && f.code !== 'id.missing'),
            [],
          );
        }),
        { numRuns: RUNS },
      );
    });
  }
}

test('R2 a version that cannot say all of a box says so', () => {
  fc.assert(
    fc.property(header, boxes, (head, all) => {
      const verified = all.filter((box) => box.container.weight.source === 'vgm').length;
      const sealed = all.filter((box) => 'SEL+CA' in (box.container.references ?? {})).length;
      const count = (id: string, code: string, part?: string) =>
        writeBoxMessage({ type: 'BAPLIE', header: head, boxes: all }, id).findings.filter((f) => f.code === code && f.params.part === part)
          .length;
      assert.deepEqual([count('BAPLIE-2.0', 'write.no-vgm'), count('BAPLIE-2.2', 'write.no-vgm')], [verified, 0]);
      assert.equal(count('BAPLIE-2.2', 'write.left-out', 'seals'), sealed);
    }),
    { numRuns: 20 },
  );
});

test('R1 schedules, APERAK and CONTRL read back the same', () => {
  const reports = fc.array(
    fc.constantFrom<SyntaxReport>(
      { level: 'UCI', reference: 'I1', action: '7', error: '', subject: [['A', 'ZZ'], ['B']] },
      { level: 'UCM', reference: '1', action: '4', error: '29', subject: [['BAPLIE', 'D', '95B', 'UN', 'SMDG20']] },
      { level: 'UCS', reference: '12', action: '', error: '13', subject: [] },
      { level: 'UCD', reference: '3', action: '', error: '12', subject: [] },
    ),
  );
  const errors = fc.array(
    fc.constantFrom<ApplicationError>(
      { code: 'ERROR', texts: ['ONE\nTWO', 'A+B'], references: { 'RFF+EQ': 'ABCU1234567' } },
      { code: '12', texts: [], references: {} },
    ),
  );
  const rest = { envelope: null, account: { groups: 0, boxes: 0, setAside: 0 }, findings: [], line: 0, segment: 0 };
  fc.assert(
    fc.property(header, reports, errors, (head, all, wrong) => {
      const empty = { ...head, document: { code: '', codeDetails: [], number: '', function: '', response: '' }, transport: NO_TRANSPORT };
      const plain = { ...empty, dates: [], references: {}, parties: [], otherTransports: [], places: [], others: [] };
      const messages = [
        { ...rest, type: 'IFTSAI' as const, header: { ...head, name: { ...head.name, type: 'IFTSAI' } } },
        { ...rest, type: 'CONTRL' as const, header: { ...plain, name: { ...head.name, type: 'CONTRL' } }, reports: all },
        {
          ...rest,
          type: 'APERAK' as const,
          header: { ...head, transport: NO_TRANSPORT, otherTransports: [], name: { ...head.name, type: 'APERAK' } },
          errors: wrong,
        },
      ];
      const { text } = writeInterchange(
        envelope,
        messages.map((message) => writeMessage(message).message),
      );
      assert.deepEqual(readEdifact(text).messages.map(comparable), messages.map(comparable));
    }),
    { numRuns: RUNS },
  );
});
