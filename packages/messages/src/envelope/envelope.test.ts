import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Interchange, readEdifact } from '../index.ts';
import { codes, LIST_BOX, list, PLAN_BOX, plan } from '../testing/build.ts';

const positions = (read: Interchange) => read.findings.map(({ code, line, segment }) => [code, line, segment]);
const without = (text: string, ...tags: readonly string[]): string =>
  text
    .split('\n')
    .filter((line) => !tags.includes(line.slice(0, 3)))
    .join('\n');
const typeAndBoxes = (read: Interchange) => read.messages.map((message) => [message.type, message.account.boxes]);

test('E1 a right interchange has no finding', () => {
  assert.deepEqual(codes(readEdifact(plan(...PLAN_BOX))), []);
  assert.deepEqual(codes(readEdifact(list(...LIST_BOX))), []);
});

test('E1 missing heads and ends are findings, and the boxes are read', () => {
  const whole = plan(...PLAN_BOX);
  for (const [tag, code] of [
    ['UNB', 'envelope.no-unb'],
    ['UNZ', 'envelope.no-unz'],
    ['UNT', 'envelope.no-unt'],
  ] as const) {
    const read = readEdifact(without(whole, tag));
    assert.deepEqual(codes(read), [code]);
    assert.deepEqual(typeAndBoxes(read), [['BAPLIE', 1]]);
  }
});

test('E1 wrong counts and references are findings with their place', () => {
  const bad = plan(...PLAN_BOX)
    .replace('UNT+13+1', 'UNT+99+2')
    .replace('UNZ+1+7', 'UNZ+2+8');
  assert.deepEqual(positions(readEdifact(bad)), [
    ['envelope.count', 14, 14],
    ['envelope.reference', 14, 14],
    ['envelope.count', 15, 15],
    ['envelope.reference', 15, 15],
  ]);
});

test('E1 a reference that comes twice, and ends of what is not open', () => {
  const twice = "UNB+UNOA:2+A+B+140613:1207+7'UNH+1+APERAK:D:96A:UN'UNT+2+1'UNH+1+APERAK:D:96A:UN'UNT+2+1'UNT+2+1'UNE+1+1'UNZ+2+7'UNZ+2+7'";
  assert.deepEqual(codes(readEdifact(twice)), ['envelope.reference-twice', 'envelope.stray-unt', 'envelope.stray', 'envelope.stray']);
});

test('E2 empty sender and recipient', () => {
  const read = readEdifact(plan(...PLAN_BOX).replace('+LINE+PORT+', '+++'));
  assert.deepEqual(codes(read), ['envelope.no-sender', 'envelope.no-recipient']);
});

test('E3 an association code behind the message identifier', () => {
  const read = readEdifact(list(...LIST_BOX).replace('UN:SMDG16', 'UN+SMDG16'));
  assert.deepEqual(codes(read), ['envelope.association-misplaced']);
  assert.equal(read.messages[0]?.header.name.association, 'SMDG16');
});

test('E4 functional groups are counted', () => {
  const group = (unz: string) =>
    `UNB+UNOA:2+A+B+140613:1207+7'UNG+APERAK+A+B+140613:1207+G1'UNH+1+APERAK:D:96A:UN'UNT+2+1'UNH+2+APERAK:D:96A:UN'UNT+2+2'UNE+2+G1'${unz}'`;
  assert.deepEqual(codes(readEdifact(group('UNZ+1+7'))), []);
  assert.deepEqual(codes(readEdifact(group('UNZ+2+7'))), ['envelope.count']);
  assert.deepEqual(codes(readEdifact(group('UNZ+1+7').replace("UNE+2+G1'", ''))), ['envelope.no-une']);
});

test('E5 a plan without its head is read as a plan, from a group or from inside one', () => {
  for (const from of ['LOC+147', 'MEA', 'EQD', 'NAD+CA']) {
    const whole = without(
      plan(...PLAN_BOX, ...PLAN_BOX.map((s) => s.replace('HLXU3066385', 'TCLU4160900').replace('0590882', '0590884'))),
      'UNB',
      'UNH',
      'BGM',
      'TDT',
    );
    const read = readEdifact(whole.slice(whole.indexOf(from)));
    assert.equal(read.messages[0]?.type, 'BAPLIE', from);
    assert.equal(codes(read)[0], 'envelope.no-unh', from);
    const boxes = read.messages[0] !== undefined && 'boxes' in read.messages[0] ? read.messages[0].boxes : [];
    const second = boxes.find((box) => box.container.id === 'TCLU4160900');
    assert.deepEqual(second?.slot, { bay: 59, row: 8, tier: 84 }, from);
  }
});

test('E5 the type of a message without head is told by what it holds', () => {
  const movins = ['HAN+LOA', ...PLAN_BOX].map((s) => `${s}'`).join('');
  const headless = (code: string) => `BGM+${code}+1+9'${LIST_BOX.join("'")}'`;
  const types = (text: string) => readEdifact(text).messages.map((message) => message.type);
  assert.deepEqual(types(movins), ['MOVINS']);
  assert.deepEqual(types(headless('45')), ['COPRAR']);
  assert.deepEqual(types(headless('98')), ['COARRI']);
  assert.deepEqual(types(headless('36')), ['CODECO']);
  assert.deepEqual(types(headless('749')), ['VERMAS']);
  assert.deepEqual(types(`${LIST_BOX.join("'")}'`), ['COPRAR']);
  assert.deepEqual(types("EQD+CN+HLXU3066385+22G1+++5'DTM+203:201602041438:203'LOC+147+0380886::5'"), ['COARRI']);
  assert.deepEqual(types("ERC+12'FTX+AAO+++X'"), ['APERAK']);
  assert.deepEqual(types("UCI+1+A+B+7'"), ['CONTRL']);
  assert.deepEqual(types("DTM+137:1401240741:201'"), ['other']);
});

test('E6 only an input without anything to read has no message, and one error says so', () => {
  for (const text of ['', '   \n', 'hello world', '\u0000\u0001\u0002', '%PDF-1.4']) {
    const read = readEdifact(text);
    assert.deepEqual(read.messages, []);
    assert.equal(codes(read).filter((code) => code === 'syntax.nothing-readable').length, 1);
  }
});

test('T10 unknown tags are kept inside a message, text that is no segment is set aside', () => {
  const read = readEdifact(plan(...PLAN_BOX, 'XYZ+1:2', 'not a segment'));
  assert.deepEqual(positions(read), [
    ['segment.unknown', 14, 14],
    ['syntax.garbage', 15, 15],
  ]);
  const [message] = read.messages;
  assert.deepEqual(message !== undefined && 'boxes' in message && message.boxes[0]?.details.others, ['XYZ+1:2']);
});

test('C3 lower case under UNOA is read as it is, and said once', () => {
  const text = plan(...PLAN_BOX, 'FTX+AAA+++small', 'FTX+AAI+++letters');
  const [message] = readEdifact(text).messages;
  assert.deepEqual(positions(readEdifact(text)), [['charset.lower-case', 14, 14]]);
  assert.equal(message !== undefined && 'boxes' in message && message.boxes[0]?.container.references?.['FTX+AAI'], 'letters');
  assert.deepEqual(codes(readEdifact(text.replace('UNOA', 'UNOC'))), []);
});
