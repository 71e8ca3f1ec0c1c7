import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEdifact } from '../index.ts';
import { changed, codes, interchange, LIST_BOX, list, onlyBox, PLAN_BOX, plan, planBox } from '../testing/build.ts';

const boxesOf = (text: string) => readEdifact(text).messages.flatMap((message) => ('boxes' in message ? message.boxes : []));
const dangerous = (...segments: readonly string[]) => {
  const { box, codes: found } = onlyBox(plan(...PLAN_BOX, ...segments));
  return [box.container.dangerousGoods, ...found];
};

test('B12 dangerous items with all they may say', () => {
  assert.deepEqual(dangerous('DGS+IMD+3+1263+023:CEL+2+F-E,S-E++++6.1', 'FTX+AAD+++PAINT', 'DGS+IMD+1.4 S+UN12'), [
    [
      {
        imdgClass: '3',
        subsidiary: ['6.1'],
        unNumber: '1263',
        packingGroup: 'II',
        flashPoint: 23,
        emergencySchedule: 'F-E,S-E',
        remarks: 'PAINT',
      },
      { imdgClass: '1.4S', subsidiary: [], unNumber: '0012' },
    ],
  ]);
  assert.deepEqual(dangerous('DGS+IMD+8+2735++CN').slice(1), ['dangerous.packing-group']);
  assert.deepEqual(dangerous('DGS+IMD+33+').slice(1), ['dangerous.class', 'dangerous.un-number']);
  assert.deepEqual(dangerous('DGS+IMD+3+1263+WARM').slice(1), ['dangerous.flash-point']);
});

test('B12 what the text of a dangerous item says', () => {
  const item = (...segments: readonly string[]) => (dangerous('DGS+IMD+9+3082', ...segments)[0] as readonly unknown[])[0];
  const base = { imdgClass: '9', subsidiary: [], unNumber: '3082' };
  assert.deepEqual(item('FTX+AAC+++MARINE POLLUTANT'), { ...base, isMarinePollutant: true });
  assert.deepEqual(item('FTX+AAC+++LTD QTY BOX'), { ...base, isLimitedQuantity: true, remarks: 'LTD QTY BOX' });
  assert.deepEqual(item('FTX+AAC+++ON DECK ONLY'), { ...base, stowage: 'deck' });
});

test('B12 handling codes of the box say where its dangerous goods may stand', () => {
  const stowage = (handling: string) => {
    const { box } = onlyBox(plan(...PLAN_BOX, `FTX+HAN+++${handling}`, 'DGS+IMD+3+1263'));
    return box.container.dangerousGoods[0]?.stowage;
  };
  assert.deepEqual(
    [stowage('OD'), stowage('UD'), stowage('UDAB'), stowage('ABUD'), stowage('AB')],
    ['deck', 'hold', 'hold', 'hold', undefined],
  );
});

test('B12 the mass of a box may stand after its dangerous goods', () => {
  const { box } = onlyBox(plan(...PLAN_BOX.filter((s) => !s.startsWith('MEA')), 'DGS+IMD+3+1263', 'MEA+AAE+VGM+KGM:14000'));
  assert.equal(box.container.weight.gross, 14000);
});

test('B13 the operator', () => {
  assert.equal(onlyBox(plan(...PLAN_BOX, 'NAD+CF+XX')).box.container.operator, 'HL');
  assert.equal(onlyBox(list(...LIST_BOX.filter((s) => !s.startsWith('NAD')), 'NAD+CA+CHHK', 'NAD+CG+CSSC')).box.container.operator, 'CHHK');
  assert.equal(onlyBox(list(...LIST_BOX.filter((s) => !s.startsWith('NAD')))).box.container.operator, 'HJS');
  const nobody = interchange('BAPLIE:D:95B:UN:SMDG20', 'BGM++1+9', ...PLAN_BOX.filter((s) => !s.startsWith('NAD')));
  assert.deepEqual(onlyBox(nobody).codes, ['operator.missing']);
});

test('B14 references, seals and texts under the key of their segment', () => {
  const { box } = onlyBox(list(...LIST_BOX, 'RFF+BN:43', 'SEL+850131++1', 'SEL+45545:CA', 'FTX+AAA+++ONE:TWO', 'FTX+DAR++OK:ZZZ:184'));
  assert.deepEqual(box.container.references, {
    'RFF+BN': '42',
    'RFF+BN#2': '43',
    'SEL++1': '850131',
    'SEL+CA': '45545',
    'FTX+AAA': 'ONE\nTWO',
  });
  assert.deepEqual(box.details.others, ['FTX+DAR++OK:ZZZ:184']);
  assert.equal(onlyBox(plan(...PLAN_BOX)).box.container.references, undefined);
});

test('B15 a leg and what belongs to it', () => {
  const { box } = onlyBox(
    list(...LIST_BOX.slice(0, -1), 'TDT+10+1422S++++++9351115:146', 'LOC+11+:139:6', 'LOC+92+NLRTM', 'RFF+VM:X', LIST_BOX.at(-1) as string),
  );
  assert.equal(box.container.pod, 'USNYC');
  const [leg] = box.details.legs;
  assert.deepEqual(
    [leg?.voyage, leg?.vessel, leg?.places.map((place) => place.code), leg?.references],
    ['1422S', { imo: '9351115' }, ['', 'NLRTM'], { 'RFF+VM': 'X' }],
  );
});

test('B16 the handling a MOVINS asks for', () => {
  const second = PLAN_BOX.map((s) => s.replace('HLXU3066385', 'TCLU4160900'));
  const boxes = boxesOf(interchange('MOVINS:D:95B:UN:SMDG20', 'HAN+LOA', ...PLAN_BOX, 'HAN+RES', ...second));
  assert.deepEqual(
    boxes.map((box) => box.details.handling),
    ['LOA', 'RES'],
  );
});

test('B17 A1 a second unit in one place is a bundle, and set aside', () => {
  const read = readEdifact(plan(...PLAN_BOX, 'EQD+CN+TCLU4160900+22P1+++4', 'NAD+CA+X', 'DGS+IMD+3+1263'));
  assert.deepEqual(read.account, { groups: 2, boxes: 1, setAside: 1 });
  assert.deepEqual(codes(read), ['box.bundled']);
  const [message] = read.messages;
  const box = message !== undefined && 'boxes' in message ? message.boxes[0] : undefined;
  assert.deepEqual(box?.details.bundled, ['EQD+CN+TCLU4160900+22P1+++4', 'NAD+CA+X']);
  assert.equal(box?.container.dangerousGoods.length, 1);
});

test('A1 a place without a box is set aside, one with a mass is a box', () => {
  const bare = readEdifact(plan(...PLAN_BOX, 'LOC+147+0010102::5', 'FTX+ZZZ+++BLOCKED'));
  assert.deepEqual([bare.account, codes(bare)], [{ groups: 2, boxes: 1, setAside: 1 }, ['slot.no-equipment']]);
  const taken = readEdifact(plan(...PLAN_BOX, 'LOC+147+0010102::5', 'MEA+WT++KGM:20000', 'LOC+9+SGSIN', 'LOC+11+AUBNE'));
  assert.deepEqual([taken.account, codes(taken)], [{ groups: 2, boxes: 2, setAside: 0 }, ['equipment.missing', 'size.missing']]);
});

test('B18 a number that comes twice', () => {
  const twice = readEdifact(plan(...PLAN_BOX, ...changed(PLAN_BOX, 'LOC+147+0590884::5')));
  assert.deepEqual(codes(twice), ['id.duplicate']);
  const { params, line, segment } = twice.findings[0] ?? {};
  assert.deepEqual([params, line, segment], [{ id: 'HLXU3066385', slot: '0590884', firstLine: 7, firstSegment: 7 }, 14, 14]);
  assert.equal(twice.account.boxes, 2);
});

test('B18 a place taken twice, by boxes of one length or of two', () => {
  const other = (slot: string, type = '22G1') =>
    PLAN_BOX.map((s) => s.replace('HLXU3066385', 'TCLU4160900').replace('0590882', slot).replace('22G1', type));
  const found = (...boxes: readonly string[]) => codes(readEdifact(plan(...PLAN_BOX, ...boxes)));
  assert.deepEqual(found(...other('0590882')), ['slot.taken']);
  assert.deepEqual(found(...other('0580882', '42G1')), ['slot.taken']);
  assert.deepEqual(found(...other('0600882', '42G1')), ['slot.taken']);
  assert.deepEqual(found(...other('0620882', '42G1')), []);
  assert.deepEqual(found(...other('0610882')), []);
  const movins = (second: string) =>
    codes(readEdifact(interchange('MOVINS:D:95B:UN:SMDG20', 'HAN+DIS', ...PLAN_BOX, `HAN+${second}`, ...PLAN_BOX)));
  assert.deepEqual([movins('LOA'), movins('DIS')], [[], ['id.duplicate', 'slot.taken']]);
});

test('B19 size and type, and the bay it stands in', () => {
  assert.deepEqual(planBox('EQD+CN+HLXU3066385+42G1+++5').codes, ['slot.bay-parity']);
  const missing = onlyBox(plan(...PLAN_BOX.map((s) => s.replace('+22G1', '+').replace('0590882', '0600882'))));
  assert.deepEqual([missing.box.container.sizeType.lengthFt, missing.codes], [40, ['size.missing']]);
  assert.deepEqual(planBox('EQD+CN+HLXU3066385+WHAT+++5').codes, ['size.unknown']);
});

test('B20 a box keeps its segments as received', () => {
  const { box } = onlyBox(plan(...PLAN_BOX));
  assert.deepEqual([box.raw, box.line, box.segment], [PLAN_BOX, 7, 7]);
});

test('A2 a count of boxes that is wrong', () => {
  assert.deepEqual(codes(readEdifact(list(...LIST_BOX, 'CNT+16:1'))), []);
  assert.deepEqual(codes(readEdifact(list(...LIST_BOX, 'CNT+16:5'))), ['count.boxes']);
  assert.deepEqual(codes(readEdifact(list(...LIST_BOX, 'CNT+16:MANY'))), ['count.boxes']);
});
