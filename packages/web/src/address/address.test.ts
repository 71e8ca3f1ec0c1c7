import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatAddress, parseAddress, screens, selectable } from './address.ts';

const text = fc.string({ minLength: 1, maxLength: 30 });

test('W1: an address written and read again is the same, whatever its names hold', () => {
  const selection = fc.record({ kind: fc.constantFrom(...selectable), id: text }, { noNullPrototype: true });
  const address = fc.record(
    {
      screen: fc.constantFrom(...screens),
      id: fc.option(text),
      selection: fc.option(selection),
      find: fc.string({ maxLength: 20 }),
    },
    { noNullPrototype: true },
  );
  fc.assert(fc.property(address, (one) => assert.deepEqual(parseAddress(formatAddress(one)), one)));
});

test('W1: an address that is cut off or made up is read without a fault', () => {
  fc.assert(fc.property(fc.string(), (hash) => void parseAddress(hash)));
  assert.deepEqual(parseAddress(''), { screen: 'overview', id: null, selection: null, find: '' });
  assert.equal(parseAddress('#/nothing').screen, null);
  assert.equal(parseAddress('#/units/%E0%A4%A').id, '%E0%A4%A');
  assert.equal(parseAddress('#/calls?sel=ship:X').selection, null);
  assert.deepEqual(parseAddress('#/jobs?sel=job:C-1/QC1/0001:2').selection, { kind: 'job', id: 'C-1/QC1/0001:2' });
});
