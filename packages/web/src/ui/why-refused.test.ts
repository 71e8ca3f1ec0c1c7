import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { whyRefused } from './why-refused.ts';

test('W59: no answer, a right that is missing, reasons, and the server’s own words are told apart', () => {
  const refusal = { status: 409, code: 'x', message: 'No.', advice: '', details: [] };
  assert.deepEqual(whyRefused({ ...refusal, status: 0 }), { is: 'unanswered' });
  assert.deepEqual(whyRefused(refusal), { is: 'said', status: 409, message: 'No.' });
  assert.deepEqual(whyRefused({ ...refusal, details: [{ path: '/body', problem: 'is wrong' }] }), {
    is: 'said',
    status: 409,
    message: 'No.',
  });
  assert.deepEqual(whyRefused({ ...refusal, details: [{ code: 'box.unknown', params: { box: 'X' } }, { code: 'y' }] }), {
    is: 'reasons',
    reasons: [
      { code: 'box.unknown', params: { box: 'X' } },
      { code: 'y', params: {} },
    ],
  });
  const denied = (right: string) => ({
    ...refusal,
    status: 403,
    details: [{ code: 'right.missing', params: { right, role: 'viewer', roles: 'engineer, administrator, ghost' } }],
  });
  assert.deepEqual(whyRefused(denied('listCall')), { is: 'denied', to: 'do', able: ['engineer', 'administrator'] });
  assert.deepEqual(whyRefused(denied('readAudit')), { is: 'denied', to: 'see', able: ['engineer', 'administrator'] });
});
