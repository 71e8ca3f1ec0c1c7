import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import { answer, type AperakMessage, type ContrlMessage, readEdifact } from '../index.ts';
import { changed, codes, PLAN_BOX, plan } from '../testing/build.ts';

const options = { prepared: milliseconds(1_700_000_000_000), reference: 'A1' };

function answered(text: string): { contrl: ContrlMessage; aperak: AperakMessage } {
  const given = answer(readEdifact(text), options);
  const [contrl, aperak] = [readEdifact(given.contrl.text), readEdifact(given.aperak?.text ?? '')];
  assert.deepEqual([codes(contrl), codes(aperak)], [[], []]);
  return { contrl: contrl.messages[0] as ContrlMessage, aperak: aperak.messages[0] as AperakMessage };
}

test('N1 N2 N3 a right message is accepted', () => {
  const { contrl, aperak } = answered(plan(...PLAN_BOX));
  assert.deepEqual(
    contrl.reports.map(({ level, reference, action, error }) => [level, reference, action, error]),
    [
      ['UCI', '7', '7', ''],
      ['UCM', '1', '7', ''],
    ],
  );
  assert.deepEqual(
    [contrl.reports[0]?.subject, contrl.reports[1]?.subject],
    [[['LINE'], ['PORT']], [['BAPLIE', 'D', '95B', 'UN', 'SMDG20']]],
  );
  assert.deepEqual([aperak.envelope?.sender, aperak.envelope?.recipient], ['PORT', 'LINE']);
  assert.deepEqual([aperak.header.document.code, aperak.header.document.function, aperak.errors], ['312', '44', []]);
  assert.deepEqual(aperak.header.references, { 'RFF+ACW': '1' });
});

test('N1 a wrong count is reported and accepted, a missing end rejects', () => {
  const report = (text: string) =>
    answered(text).contrl.reports.map(({ level, reference, action, error }) => [level, reference, action, error]);
  assert.deepEqual(report(plan(...PLAN_BOX).replace('UNT+13', 'UNT+99')), [
    ['UCI', '7', '7', ''],
    ['UCM', '1', '7', '29'],
    ['UCS', '13', '', '29'],
  ]);
  assert.deepEqual(report(plan(...PLAN_BOX).replace("UNT+13+1'\n", '')).slice(1), [
    ['UCM', '1', '4', '13'],
    ['UCS', '13', '', '13'],
  ]);
});

test('N2 errors refuse, warnings are reserves; each names code, place and box', () => {
  const refused = answered(plan(...PLAN_BOX, ...changed(PLAN_BOX, 'LOC+147+0590884::5'))).aperak;
  assert.deepEqual([refused.header.document.code, refused.header.document.function, refused.errors.length], ['313', '27', 1]);
  const [error] = refused.errors;
  assert.equal(error?.code, 'ERROR');
  assert.match(
    error?.texts.join(' ').replaceAll('\n', ' ') ?? '',
    /^id\.duplicate \(line 14, segment 14\): HLXU3066385 comes twice; first in line 7, segment 7\.$/,
  );
  assert.deepEqual(error?.references, { 'RFF+EQ': 'HLXU3066385' });
  const reserved = answered(plan(...changed(PLAN_BOX, 'EQD+CN+HLXU3066384+22G1+++5'))).aperak;
  assert.deepEqual([reserved.header.document.function, reserved.errors[0]?.code], ['45', 'WARNING']);
});

test('N3 answers are not answered by an APERAK', () => {
  const first = answer(readEdifact(plan(...PLAN_BOX)), options);
  assert.equal(answer(readEdifact(first.contrl.text), options).aperak, null);
  assert.equal(answer(readEdifact(first.aperak?.text ?? ''), options).aperak, null);
});

test('N1 an input without a message gets a CONTRL all the same', () => {
  const given = answer(readEdifact('garbage'), { ...options, sender: 'PORT' });
  const [report] = readEdifact(given.contrl.text).messages as ContrlMessage[];
  assert.deepEqual([report?.reports[0]?.action, given.aperak], ['4', null]);
});
