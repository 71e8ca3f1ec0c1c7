import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { type Person, session } from '../../session/session.ts';
import { rawTextOf } from './raw-text-of.ts';
import { files } from './tray.ts';

const person = (user: string): Person => ({
  user,
  role: 'planner',
  mustChangePassword: false,
  commands: [],
  mayAdministerUsers: false,
  mayTendAlarms: true,
});

const bytes = new TextEncoder().encode('box;kg\nA;1\n');
const file = { id: 1, name: 'pasted', bytes, kind: 'csv', reading: null, raw: rawTextOf(bytes, false) } as const;

test('W25: files that one person read are there after a session that ended, and gone for the next person', () => {
  session.set({ at: 'in', person: person('ana') });
  files.set([file]);
  session.set({ at: 'out', why: 'ended' });
  session.set({ at: 'in', person: person('ana') });
  assert.equal(files.get().length, 1, 'nothing is lost when she signs in again');
  session.set({ at: 'out', why: 'ended' });
  session.set({ at: 'in', person: person('luis') });
  assert.deepEqual(files.get(), []);
  files.set([file]);
  session.set({ at: 'out', why: 'signed-out' });
  assert.deepEqual(files.get(), []);
});
