import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BoxMessage, applyVerifiedMasses, type Message, mergeLoadLists, readEdifact } from '../index.ts';
import { interchange, LIST_BOX, list } from '../testing/build.ts';
import { SKIPPED, sharedFile } from '../testing/shared-data.ts';

const read = (text: string): Message => readEdifact(text).messages[0] as Message;
const from = (sender: string, text: string): string => text.replace('+LINE+', `+${sender}+`);
const other = (id: string): string[] => LIST_BOX.map((s) => s.replace('HLXU3066385', id));
const codesOf = (findings: readonly { readonly code: string }[]): string[] => findings.map((finding) => finding.code);

const AL_RAIN = ['1420W_HANJIN.d95b', '1420W_UASC.d00b', '004W_COSCO_load.d00b', '1420W_CSCL.d00b'].map((name) =>
  sharedFile(`edi/coprar/apache2-AL_RAIN_${name}.edi`),
);

test('L1 L2 L3 the AL RAIN call: four lists of two versions become one', { skip: AL_RAIN.includes(null) && SKIPPED }, () => {
  const messages = AL_RAIN.flatMap((bytes) => readEdifact(bytes ?? '').messages);
  const merged = mergeLoadLists(messages);
  assert.deepEqual(
    messages.map((message) => message.account.boxes),
    [54, 48, 3, 2],
  );
  assert.deepEqual(merged.account, { seen: 107, merged: 107, setAside: 0 });
  assert.equal(new Set(merged.boxes.map((box) => box.id)).size, 107);
  assert.deepEqual([merged.vessel, merged.port, merged.voyages], [{ imo: '9152272', name: 'AL RAIN' }, 'ESALG', ['1420W', '004W']]);
  assert.deepEqual(codesOf(merged.findings), ['merge.renamed', 'merge.renamed', 'merge.voyage']);
  const count = (key: (box: (typeof merged.boxes)[number]) => string) =>
    Object.fromEntries([...Map.groupBy(merged.boxes, key)].map(([of, boxes]) => [of, boxes.length]));
  assert.deepEqual(
    count((box) => String(box.sizeType.lengthFt)),
    { 20: 45, 40: 62 },
  );
  assert.equal(merged.boxes.filter((box) => box.isEmpty).length, 10);
  assert.ok(merged.boxes.every((box) => box.pol === 'ESALG' && box.pod.startsWith('US') && box.weight.source === 'declared'));
});

test('L2 a box listed twice stays as it came first', () => {
  const same = mergeLoadLists([read(list(...LIST_BOX)), read(list(...LIST_BOX))]);
  assert.deepEqual([same.account, codesOf(same.findings)], [{ seen: 2, merged: 1, setAside: 1 }, ['merge.duplicate']]);
  const changed = LIST_BOX.map((s) => s.replace('USNYC', 'USSAV').replace('14600', '15000'));
  const differing = mergeLoadLists([read(list(...LIST_BOX)), read(list(...changed))]);
  assert.deepEqual(codesOf(differing.findings), ['merge.contradiction']);
  assert.deepEqual(
    [differing.findings[0]?.params.first, differing.findings[0]?.params.second],
    ['gross=14600 pod=USNYC', 'gross=15000 pod=USSAV'],
  );
  assert.equal(differing.boxes[0]?.pod, 'USNYC');
});

test('L2 boxes that share a placeholder, or have no number at all, are told apart', () => {
  const lists = [read(list(...other('40OTTNB1'), ...other(''))), read(list(...other('40OTTNB1'), ...other('')))];
  const merged = mergeLoadLists(lists);
  assert.deepEqual(
    merged.boxes.map((box) => box.id),
    ['40OTTNB1', '?0001', '40OTTNB1#2', '?0001#2'],
  );
  assert.deepEqual(codesOf(merged.findings), ['merge.renamed', 'merge.renamed']);
});

test('L3 another ship, port or voyage', () => {
  const odd = list(...other('TCLU4160900'))
    .replace('9152272', '9501332')
    .replace('LOC+9+ESALG', 'LOC+9+ESVLC')
    .replace('TDT+20+12W', 'TDT+20+7E');
  const merged = mergeLoadLists([read(list(...LIST_BOX)), read(list(...other('GATU0400027'))), read(odd)]);
  assert.equal(merged.account.merged, 3);
  assert.deepEqual(codesOf(merged.findings), ['merge.vessel', 'merge.voyage', 'merge.port', 'merge.pol']);
});

test('L4 replacing and cancelling lists', () => {
  const first = from('HJS', list(...LIST_BOX, ...other('TCLU4160900')));
  const foreign = from('UAL', list(...other('GATU0400027')));
  const replaced = mergeLoadLists([read(first), read(foreign), read(from('HJS', list(...LIST_BOX)).replace('BGM+45+1+9', 'BGM+45+2+5'))]);
  assert.deepEqual(
    replaced.boxes.map((box) => box.id),
    ['GATU0400027', 'HLXU3066385'],
  );
  assert.deepEqual(replaced.account, { seen: 4, merged: 2, setAside: 2 });
  assert.deepEqual(codesOf(replaced.findings), ['merge.replaced', 'merge.replaced']);
  const cancelled = mergeLoadLists([read(first), read(from('HJS', list(...LIST_BOX)).replace('BGM+45+1+9', 'BGM+45+2+1'))]);
  assert.deepEqual([cancelled.boxes.map((box) => box.id), cancelled.account], [['TCLU4160900'], { seen: 3, merged: 1, setAside: 2 }]);
  const all = mergeLoadLists([read(first), read(foreign), read(from('HJS', list()).replace('BGM+45+1+9', 'BGM+45+2+1'))]);
  assert.deepEqual(
    all.boxes.map((box) => box.id),
    ['GATU0400027'],
  );
});

test('L5 what is no load list is left out', () => {
  const merged = mergeLoadLists([read(list(...LIST_BOX).replace('BGM+45', 'BGM+43')), read(list(...LIST_BOX))]);
  assert.deepEqual([merged.account, codesOf(merged.findings)], [{ seen: 2, merged: 1, setAside: 1 }, ['merge.not-a-load-list']]);
});

test('V1 verified masses come into a load list', () => {
  const boxes = mergeLoadLists([read(list(...LIST_BOX, ...other('TCLU4160900')))]).boxes;
  const vermas = (...groups: readonly string[]) => read(interchange('VERMAS:D:16A:UN:SMDG10', 'BGM+749+1+9', ...groups));
  const mass = (id: string, kilograms: number) => [
    `EQD+CN+${id}+22G1:6346:5+++5`,
    `MEA+AAE+VGM+KGM:${kilograms}`,
    'DTM+WAT:201901302039:203',
    'DOC+SM1:VGM:306+X1',
  ];
  const first = applyVerifiedMasses(boxes, [
    vermas(...mass('HLXU3066385', 14700), ...mass('GATU0400027', 5000), 'EQD+CN+TCLU4160900+22G1+++5', 'MEA+AAE+G+KGM:9000'),
  ]);
  assert.deepEqual(first.account, { seen: 3, applied: 1, setAside: 2 });
  assert.deepEqual(codesOf(first.findings), ['vgm.unknown-box', 'vgm.not-verified']);
  assert.deepEqual(first.boxes[0]?.weight, { gross: 14700, source: 'vgm', vgmMethod: 'SM1' });
  assert.deepEqual(first.changed, ['HLXU3066385']);
  const again = applyVerifiedMasses(boxes, [vermas(...mass('HLXU3066385', 14600)), vermas(...mass('HLXU3066385', 20000))]);
  assert.deepEqual([codesOf(again.findings), again.boxes[0]?.weight.gross], [['vgm.again', 'vgm.differs'], 20000]);
  const wrong = applyVerifiedMasses(boxes, [read(list(...LIST_BOX)) as BoxMessage]);
  assert.deepEqual([wrong.boxes, codesOf(wrong.findings)], [boxes, ['vgm.not-vermas']]);
});
