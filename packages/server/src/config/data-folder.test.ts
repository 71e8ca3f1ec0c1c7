import { strict as assert } from 'node:assert';
import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { HandClock } from '../testing/fake-app.ts';
import { openDataFolder } from './data-folder.ts';
import { openDoor } from './open-door.ts';

async function inFolder(use: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-data-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const modeOf = (path: string): number => statSync(path).mode & 0o777;

test('H17: the data folder and what lies in it are for their owner alone', async () => {
  await inFolder(async (root) => {
    const folder = openDataFolder(join(root, 'data'), 'chancay');
    assert.equal(modeOf(folder.path), 0o700);
    const door = openDoor(folder, new HandClock());
    await door.users.createFirst();
    await door.sessions.open('administrator');
    door.audit.note({ what: 'signed-in', actor: 'administrator', address: '127.0.0.1', details: {} });
    for (const path of [folder.users, folder.sessions, folder.sessionKey, folder.audit]) assert.equal(modeOf(path), 0o600, path);
    door.audit.close();

    chmodSync(folder.path, 0o755);
    assert.equal(modeOf(openDataFolder(join(root, 'data'), 'chancay').path), 0o700, 'one that was open is closed');
  });
});

test('H17: a folder that cannot be used is named, with advice', async () => {
  await inFolder((root) => {
    writeFileSync(join(root, 'data'), 'a file');
    assert.throws(() => openDataFolder(join(root, 'data'), 'chancay'), /The data folder '.*chancay' cannot be used.*Maybe/);
  });
});

test('H14: what happened at the door is on disk, goes on after a restart, and survives a line that was cut off', async () => {
  await inFolder((root) => {
    const folder = openDataFolder(root, 'chancay');
    const note = { what: 'signed-in', actor: 'maria', address: '10.0.0.1', details: {} } as const;
    const first = openDoor(folder, new HandClock()).audit;
    first.note(note);
    first.close();
    appendFileSync(folder.audit, '{"seq":2,"at":17');
    const second = openDoor(folder, new HandClock()).audit;
    second.note({ ...note, actor: 'jose' });
    assert.deepEqual(
      second.read(0, 10).map(({ seq, actor }) => [seq, actor]),
      [
        [1, 'maria'],
        [2, 'jose'],
      ],
    );
    assert.deepEqual(second.read(1, 10).length, 1);
    assert.match(readFileSync(folder.audit, 'utf8'), /\{"seq":2,"at":17\n/, 'nothing given is thrown away');
    second.close();
  });
});
