import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEdifact } from '../index.ts';
import { codes, changed, interchange, LIST_BOX, list, onlyBox, PLAN_BOX, plan, planBox } from '../testing/build.ts';

const boxesOf = (text: string) => readEdifact(text).messages.flatMap((message) => ('boxes' in message ? message.boxes : []));
const MOVINS = 'MOVINS:D:95B:UN:SMDG20';

test('B1 a plan with a head that puts the equipment first is read that way', () => {
  const first = ['EQD+CN+HLXU3066385+22G1+++5', 'LOC+147+0590882::5', 'MEA+WT++KGM:14600', 'LOC+9+SGSIN', 'LOC+11+AUBNE', 'NAD+CA+HL'];
  const second = first.map((s) => s.replace('HLXU3066385', 'TCLU4160900').replace('0590882', '0590884'));
  const read = readEdifact(plan(...first, ...second));
  assert.deepEqual(codes(read), ['structure.equipment-before-place']);
  assert.deepEqual(
    boxesOf(plan(...first, ...second)).map((box) => [box.container.id, box.slotText]),
    [
      ['HLXU3066385', '0590882'],
      ['TCLU4160900', '0590884'],
    ],
  );
});

test('B2 a box without a number gets one of its own', () => {
  const unnamed = changed(PLAN_BOX, 'EQD+CN++22R1+++5');
  const prestow = interchange(MOVINS, 'HAN+LOA', ...unnamed, ...unnamed.map((s) => s.replace('0590882', '0590884')));
  assert.deepEqual(
    boxesOf(prestow).map((box) => [box.container.id, box.hasSyntheticId]),
    [
      ['?0001', true],
      ['?0002', true],
    ],
  );
});

test('B2 blanks, dashes and points in a number are left out', () => {
  const { box, codes: found } = planBox('EQD+CN+hlxu 306638-5+22G1+++5');
  assert.equal(box.container.id, 'HLXU3066385');
  assert.deepEqual(found, ['charset.lower-case', 'id.normalised']);
});

test('B3 numbers, kinds of equipment and full/empty', () => {
  assert.deepEqual(planBox('EQD+CN+HLXU3066384+22G1+++5').codes, ['id.check-digit']);
  assert.deepEqual(planBox('EQD+CN+CONTAINER+22G1+++5').codes, ['id.not-iso']);
  assert.deepEqual(onlyBox(plan(...PLAN_BOX.map((s) => s.replace('EQD+CN', 'EQD+BB')))).codes, ['equipment.not-a-container']);
  const { box, codes: found } = planBox('EQD+CN+HLXU3066385+22G1');
  assert.deepEqual([box.container.isEmpty, found], [false, ['equipment.full-empty']]);
  assert.equal(planBox('EQD+CN+HLXU3066385+:::2210+++4').box.container.sizeType.code, '2210');
});

test('B4 stow positions of six and seven digits, and others', () => {
  assert.deepEqual(planBox('LOC+147+590882::5').box.slot, { bay: 59, row: 8, tier: 82 });
  assert.deepEqual(planBox('LOC+147+0590882::5').box.slot, { bay: 59, row: 8, tier: 82 });
  const { box, codes: found } = planBox('LOC+147+59-08-82::5');
  assert.deepEqual([box.slot, box.slotText, found], [undefined, '59-08-82', ['slot.unreadable']]);
});

test('B5 ports of every version, and what the header says where the box is silent', () => {
  const smdg15 = PLAN_BOX.map((s) => s.replace('LOC+9', 'LOC+6').replace('LOC+11', 'LOC+12'));
  const { box } = onlyBox(plan(...smdg15, 'LOC+83+AUSYD', 'LOC+13+MYPKG:139:6'));
  assert.deepEqual([box.container.pol, box.container.pod, box.container.destination], ['SGSIN', 'AUBNE', 'AUSYD']);
  assert.deepEqual(box.details.places, [{ qualifier: '13', code: 'MYPKG', dates: [] }]);
  assert.equal(onlyBox(list(...LIST_BOX)).box.container.pol, 'ESALG');
  const discharge = list(...LIST_BOX.filter((s) => !s.startsWith('LOC')), 'LOC+9+CNSHA')
    .replace('BGM+45', 'BGM+43')
    .replace('LOC+9+ESALG', 'LOC+11+ESALG');
  assert.deepEqual([onlyBox(discharge).box.container.pol, onlyBox(discharge).box.container.pod], ['CNSHA', 'ESALG']);
});

test('B6 missing, malformed, unknown and equal ports', () => {
  assert.deepEqual(planBox('LOC+11+').codes, ['pod.missing']);
  assert.deepEqual(planBox('LOC+9+').codes, ['pol.missing']);
  assert.deepEqual(planBox('LOC+11+BRISBANE').codes, ['port.not-a-locode']);
  assert.deepEqual(planBox('LOC+11+aubne').box.container.pod, 'AUBNE');
  assert.deepEqual(planBox('LOC+11+SGSIN').codes, ['pod.same-as-pol']);
  assert.deepEqual(planBox('LOC+11+AUXXX', { knownPorts: new Set(['SGSIN', 'AUBNE']) }).codes, ['port.unknown']);
});

test('B7 masses in every form', () => {
  const gross = (...masses: readonly string[]) => {
    const { weight } = onlyBox(plan(...PLAN_BOX.filter((s) => !s.startsWith('MEA')), ...masses)).box.container;
    return [weight.gross, weight.source];
  };
  assert.deepEqual(gross('MEA+WT++KGM:4600'), [4600, 'declared']);
  assert.deepEqual(gross('MEA+VGM++KGM:4600'), [4600, 'vgm']);
  assert.deepEqual(gross('MEA+AAE+VGM+KGM:4600.5'), [4600.5, 'vgm']);
  assert.deepEqual(gross('MEA+AAE+AET+KGM:0022000'), [22000, 'declared']);
  assert.deepEqual(gross('MEA+AAE+EGW+KGM:8955,2'), [8955.2, 'declared']);
  assert.deepEqual(gross('MEA+WT+KGM+18200'), [18200, 'declared']);
  assert.deepEqual(gross('MEA+WT++24.5:TNE'), [24500, 'declared']);
  assert.deepEqual(gross('MEA+WT++LBR:10000'), [4535.924, 'declared']);
  assert.deepEqual(gross('MEA+WT++KGM:20000', 'MEA+VGM++KGM:20500'), [20500, 'vgm']);
  const both = onlyBox(plan(...PLAN_BOX, 'MEA+VGM++KGM:20500'));
  assert.deepEqual(both.codes, ['weight.vgm-differs']);
  assert.equal(onlyBox(plan(...PLAN_BOX, 'MEA+AAE+T+KGM:2200')).box.details.tare, 2200);
  assert.deepEqual(planBox('MEA+WT++ZZZ:4600').codes, ['weight.unit']);
});

test('B8 missing, zero, unreadable, too heavy and too light masses', () => {
  const of = (mass: string) => {
    const { box, codes: found } = onlyBox(plan(...PLAN_BOX.filter((s) => !s.startsWith('MEA')), ...(mass === '' ? [] : [mass])));
    return [box.container.weight.gross, box.container.weight.source, ...found];
  };
  assert.deepEqual(of(''), [16250, 'estimated', 'weight.missing']);
  assert.deepEqual(of('MEA+WT++KGM:0'), [16250, 'estimated', 'weight.zero']);
  assert.deepEqual(of('MEA+WT++KGM:-5'), [16250, 'estimated', 'weight.zero']);
  assert.deepEqual(of('MEA+WT++KGM:HEAVY'), [16250, 'estimated', 'weight.unreadable', 'weight.missing']);
  assert.deepEqual(of('MEA+WT++KGM:99000'), [99000, 'declared', 'weight.implausible']);
  assert.deepEqual(of('MEA+WT++KGM:146'), [146, 'declared', 'weight.below-tare']);
  assert.deepEqual(onlyBox(plan(...PLAN_BOX.map((s) => s.replace('KGM:14600', 'KGM:60000').replace('22G1', '22P3')))).codes, []);
});

test('B9 the method of a verified mass', () => {
  const verified = (statement: string) =>
    onlyBox(plan(...changed(PLAN_BOX, 'MEA+WT').map((s) => s.replace('MEA+WT', 'MEA+VGM++KGM:14600')), statement)).box.container.weight
      .vgmMethod;
  assert.equal(verified('FTX+AAY+++SM1'), 'SM1');
  assert.equal(verified('FTX+ABS++SM2:ZZZ:SMD'), 'SM2');
  assert.equal(verified('DOC+SM1:VGM:306'), 'SM1');
  assert.equal(verified('FTX+AAY+++SM9'), undefined);
  assert.equal(onlyBox(plan(...PLAN_BOX, 'FTX+AAY+++ESTIMATED')).box.container.weight.source, 'estimated');
});

test('B10 temperatures', () => {
  const reefer = (type: string, ...temperatures: readonly string[]) => {
    const { box, codes: found } = onlyBox(plan(...PLAN_BOX.map((s) => s.replace('22G1', type)), ...temperatures));
    return [box.container.reefer, ...found];
  };
  assert.deepEqual(reefer('22R1', 'TMP+2+-020:CEL'), [{ isActive: true, setPoint: -20 }]);
  assert.deepEqual(reefer('22R1', 'TMP+2+07.0:CEL'), [{ isActive: true, setPoint: 7 }]);
  assert.deepEqual(reefer('22R1', 'TMP+2+-1,5:C'), [{ isActive: true, setPoint: -1.5 }]);
  assert.deepEqual(reefer('22R1', 'TMP+2+14:FAH'), [{ isActive: true, setPoint: -10 }]);
  assert.deepEqual(reefer('22R1', 'TMP+2+:CEL'), [{ isActive: true }, 'temperature.unreadable']);
  assert.deepEqual(reefer('22R1'), [{ isActive: false }, 'reefer.no-temperature']);
  assert.deepEqual(reefer('22G1', 'TMP+2+5:CEL'), [{ isActive: true, setPoint: 5 }, 'reefer.not-a-reefer']);
  assert.deepEqual(reefer('22G1'), [undefined]);
});

test('B11 over-dimensions', () => {
  const sides = (...dimensions: readonly string[]) => {
    const { box, codes: found } = onlyBox(plan(...PLAN_BOX, ...dimensions));
    const gauge = box.container.outOfGauge;
    return [gauge && [gauge.overFront, gauge.overRear, gauge.overRight, gauge.overLeft, gauge.overHeight], ...found];
  };
  assert.deepEqual(sides('DIM+5+CMT:10', 'DIM+6+CMT:20', 'DIM+7+CMT::30', 'DIM+8+CMT::40', 'DIM+9+CMT:::99'), [[100, 200, 300, 400, 990]]);
  assert.deepEqual(sides('DIM+13+CMT:::7.5'), [[0, 0, 0, 0, 75]]);
  assert.deepEqual(sides('DIM+9+CMT:35'), [[0, 0, 0, 0, 350]]);
  assert.deepEqual(sides('DIM+9+MMT:::350'), [[0, 0, 0, 0, 350]]);
  assert.deepEqual(sides('DIM+9+INH:::10'), [[0, 0, 0, 0, 254]]);
  assert.deepEqual(sides('DIM+5+CMT:0', 'DIM+13+CMT:::0'), [undefined]);
  assert.deepEqual(sides('DIM+9+CMT:::300'), [[0, 0, 0, 0, 3000], 'dimension.implausible']);
  assert.deepEqual(sides('DIM+9+ELL:::10'), [[0, 0, 0, 0, 100], 'dimension.unit']);
  assert.deepEqual(sides('DIM+9+CMT:::TALL'), [undefined, 'dimension.unreadable']);
});
