import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { type Result } from '@estiba/base';
import { checkDigitOf } from '@estiba/port';
import fc from 'fast-check';
import * as frames from '../frames.ts';
import { BOXES, PICTURE } from '../testing/picture.ts';
import { isBeyond } from './planes.ts';

const value = <T>(result: Result<T>): T => {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};

const letters = (count: number) => fc.string({ unit: fc.constantFrom(...'ABCXYZ'), minLength: count, maxLength: count });
const number = fc.tuple(letters(3), fc.integer({ min: 0, max: 999_999 })).map(([owner, serial]) => {
  const ten = `${owner}U${String(serial).padStart(6, '0')}`;
  return ten + checkDigitOf(ten);
});
const word = fc.string({ maxLength: 5 });
const boxRow = fc.record(
  {
    id: fc.oneof(number, fc.string({ minLength: 1, maxLength: 12 })),
    at: fc.constantFrom(...frames.BOX_AT),
    of: word,
    bay: fc.integer({ min: 0, max: 65_535 }),
    row: fc.integer({ min: 0, max: 255 }),
    tier: fc.integer({ min: 0, max: 255 }),
    pod: word,
    type: word,
    line: word,
    kg: fc.integer({ min: 0, max: 16_777_215 }),
    flags: fc.subarray([...frames.BOX_FLAGS]),
    temperature: fc.option(fc.integer({ min: -127, max: 127 })),
    imdg: word,
  },
  { noNullPrototype: true },
);

test('LF1: boxes as rows, as columns, as bytes and back are the same boxes', () => {
  fc.assert(
    fc.property(fc.array(boxRow, { maxLength: 40 }), (rows) => {
      const boxes = frames.columnsOfBoxes(rows);
      const picture = value(frames.decodePicture(frames.encodePicture({ rows: PICTURE.rows, boxes })));
      assert.deepEqual(
        rows.map((_, i) => frames.boxRowAt(picture.boxes, i)),
        rows,
      );
      assert.deepEqual(picture.rows, PICTURE.rows);
    }),
  );
});

test('LF1: what a column cannot hold is refused where it comes in', () => {
  for (const wrong of [{ kg: 16_777_216 }, { kg: 1.5 }, { bay: -1 }, { row: 256 }, { tier: Number.NaN }]) {
    assert.throws(() => frames.columnsOfBoxes([{ ...BOXES[0]!, ...wrong }]), /Maybe/);
  }
});

test('LF2: poses read back within a centimetre, a ten-thousandth of a turn and 8 ms', () => {
  const metres = fc.double({ min: -20_000, max: 20_000, noNaN: true });
  const pose = fc.record({
    machine: fc.nat(999),
    x: metres,
    y: metres,
    heading: fc.double({ min: 0, max: 6.283, noNaN: true }),
    trolley: fc.double({ min: -300, max: 300, noNaN: true }),
    hoist: fc.double({ min: -50, max: 100, noNaN: true }),
    speed: fc.double({ min: 0, max: 100, noNaN: true }),
    age: fc.double({ min: 0, max: 100_000, noNaN: true }),
  });
  const slack = { machine: 0, x: 0.0101, y: 0.0101, heading: 0.0001, trolley: 0.0051, hoist: 0.0051, speed: 0.0051, age: 8.1 };
  fc.assert(
    fc.property(fc.array(pose, { maxLength: 20 }), (poses) => {
      const read = value(frames.decodePoses(frames.encodePoses(poses), 1000));
      assert.equal(read.length, poses.length);
      read.forEach((found, i) => {
        for (const [name, most] of Object.entries(slack)) {
          const away = Math.abs(found[name as keyof typeof slack] - poses[i]![name as keyof typeof slack]);
          assert.ok(Math.min(away, name === 'heading' ? 2 * Math.PI - away : away) <= most, `${name} ${away}`);
        }
      });
    }),
  );
});

test('LF3: a frame cut, grown or changed anywhere is read or refused, never thrown at', () => {
  const header = { kind: 'snapshot', isCompressed: false, isPast: true, size: 4711, at: 1_795_000_000_123 } as const;
  const whole = frames.writeFrame(header, frames.encodePicture(PICTURE));
  assert.deepEqual(value(frames.readFrame(whole)).header, header);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, length) => {
      const changed = whole.slice(0, length);
      if (at < length) changed[at] = byte;
      const read = frames.readFrame(changed);
      if (!read.ok) return;
      const picture = frames.decodePicture(read.value.body);
      if (picture.ok) for (let i = 0; i < picture.value.boxes.count; i++) frames.boxRowAt(picture.value.boxes, i);
      frames.decodePoses(read.value.body, 10);
    }),
    { numRuns: 2000 },
  );
});

test('LF3: another version of the frames is named, not guessed at', () => {
  const frame = frames.writeFrame({ kind: 'poses', isCompressed: false, isPast: false, size: 0, at: 0 }, new Uint8Array());
  frame[1] = frames.FRAME_VERSION + 1;
  const read = frames.readFrame(frame);
  assert.deepEqual(!read.ok && read.reasons, [
    { code: 'frame.version', params: { version: frames.FRAME_VERSION + 1, ours: frames.FRAME_VERSION } },
  ]);
});

test('LF1: a table whose rows differ in their fields, or has none, reads back the same too', () => {
  const row = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue(), { noNullPrototype: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(word, row), { maxLength: 6 }), (jobs) => {
      // Whatever the rows hold: to the frame they are values.
      const rows = { ...PICTURE.rows, jobs: JSON.parse(JSON.stringify(jobs)) as [] };
      const picture = value(frames.decodePicture(frames.encodePicture({ ...PICTURE, rows })));
      assert.deepEqual(picture.rows, rows);
    }),
  );
});

test('LF1: columns of small numbers take one plane, those with one great number two', () => {
  const bytes = (bay: number): number => frames.encodePicture({ ...PICTURE, boxes: frames.columnsOfBoxes([{ ...BOXES[0]!, bay }]) }).length;
  assert.equal(bytes(256) - bytes(255), 1);
});

test('LF3: a number beyond the end is found wherever it stands, in narrow columns and in wide ones', () => {
  const column = fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 20 });
  fc.assert(
    fc.property(column, fc.integer({ min: 0, max: 300 }), (numbers, end) => {
      const wanted = numbers.some((number) => number >= end);
      assert.equal(isBeyond(Uint8Array.from(numbers), end), wanted);
      assert.equal(isBeyond(Uint16Array.from(numbers), end), wanted);
    }),
    { numRuns: 1000 },
  );
});

test('LF4: what browsers and servers say in words is read back, anything else refused with its reason', () => {
  const asked: frames.ClientMessage[] = [
    { type: 'live', run: 'r1', have: 17 },
    { type: 'replay', at: 1_795_000_000_000, speed: 30 },
    { type: 'speed', speed: 0 },
    { type: 'ping', sent: 12.5 },
  ];
  for (const message of asked) assert.deepEqual(value(frames.readClientMessage(frames.writeMessage(message))), message);
  const said: frames.ServerMessage[] = [
    { type: 'hello', version: frames.FRAME_VERSION, run: 'r1', site: 'langstrand', machines: ['T01'] },
    {
      type: 'changes',
      from: 1,
      size: 3,
      at: 5,
      rows: {
        ...PICTURE.rows,
        boxes: [
          ['CSQU3054383', BOXES[0]!],
          ['X', null],
        ],
      },
    },
    { type: 'replay', at: 1, speed: 2, first: 0, last: 9 },
    { type: 'pong', sent: 1, at: 2 },
    { type: 'refused', reason: { code: 'x', params: {} } },
  ];
  for (const message of said) assert.deepEqual(value(frames.readServerMessage(frames.writeMessage(message))), message);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc
          .record({ type: fc.constantFrom('live', 'constructor', '__proto__', 'changes'), have: fc.anything() })
          .map((o) => JSON.stringify(o)),
      ),
      (text) => {
        for (const read of [frames.readClientMessage(text), frames.readServerMessage(text)]) {
          if (!read.ok) for (const { code } of read.reasons) assert.match(code, /^frame\./);
        }
      },
    ),
  );
});

test('LF3 LF5: frames of every earlier version, as its golden files keep them, are named as such', () => {
  for (let version = 1; version < frames.FRAME_VERSION; version++) {
    for (const name of ['snapshot.hex', 'poses.hex']) {
      const text = readFileSync(join(import.meta.dirname, `../../golden/frames-${version}`, name), 'utf8');
      const read = frames.readFrame(Buffer.from(text.replaceAll('\n', ''), 'hex'));
      assert.deepEqual(!read.ok && read.reasons, [{ code: 'frame.version', params: { version, ours: frames.FRAME_VERSION } }], name);
    }
  }
});

/** With `ESTIBA_GOLDEN=write` the files are written anew; a changed file means a new FRAME_VERSION. */
test('LF5: every frame is as the golden file of its version shows', () => {
  const folder = join(import.meta.dirname, `../../golden/frames-${frames.FRAME_VERSION}`);
  const pose = { machine: 1, x: 12.34, y: -5.6, heading: 1.5, trolley: 30.25, hoist: 12.5, speed: 3.2, age: 480 };
  const about = { isCompressed: false, isPast: false, size: 4711, at: 1_795_000_000_123 };
  const golden = {
    'snapshot.hex': frames.writeFrame({ ...about, kind: 'snapshot' }, frames.encodePicture(PICTURE)),
    'poses.hex': frames.writeFrame({ ...about, kind: 'poses' }, frames.encodePoses([pose])),
  };
  for (const [name, bytes] of Object.entries(golden)) {
    const path = join(folder, name);
    const text = `${Buffer.from(bytes).toString('hex').replace(/.{64}/g, '$&\n')}\n`;
    if (process.env.ESTIBA_GOLDEN === 'write') {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    assert.ok(existsSync(path), `${name} is missing. Maybe run the tests once with ESTIBA_GOLDEN=write.`);
    assert.equal(text, readFileSync(path, 'utf8'));
  }
});
