import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { exitCode, Failure } from '../failure.ts';
import { inFolder } from '../testing/console.test-kit.ts';
import type { Disk } from './disk.ts';
import { writeWhole } from './write-whole.ts';

/** A disk that has room for so many files and no more. */
function diskWithRoomFor(files: number): Disk {
  let room = files;
  return {
    ...fs,
    open: async (...given: Parameters<typeof fs.open>) => {
      const handle = await fs.open(...given);
      if (given[1] === 'w' && room-- <= 0) {
        handle.writeFile = async () => {
          throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
        };
      }
      return handle;
    },
  };
}

test('files appear under their names, nothing else beside them', () =>
  inFolder(async (folder) => {
    await writeWhole(folder, [
      { name: 'a.txt', content: 'one' },
      { name: 'b.bin', content: new Uint8Array([1, 2]) },
    ]);
    assert.deepEqual((await fs.readdir(folder)).sort(), ['a.txt', 'b.bin']);
    assert.equal(await fs.readFile(join(folder, 'a.txt'), 'utf8'), 'one');
  }));

test('a disk that fills up on the second file leaves the earlier result as it was', () =>
  inFolder(async (folder) => {
    const before = [
      { name: 'a.txt', content: 'old a' },
      { name: 'b.txt', content: 'old b' },
    ];
    await writeWhole(folder, before);
    const after = before.map((file) => ({ ...file, content: file.content.replace('old', 'new') }));
    await assert.rejects(writeWhole(folder, after, diskWithRoomFor(1)), (error) => {
      assert(error instanceof Failure);
      assert.equal(error.code, exitCode.unwritten);
      assert.match(error.message, /ENOSPC: no space left on device.*Maybe the disk is full/);
      return true;
    });
    assert.deepEqual((await fs.readdir(folder)).sort(), ['a.txt', 'b.txt']);
    assert.equal(await fs.readFile(join(folder, 'a.txt'), 'utf8'), 'old a');
    assert.equal(await fs.readFile(join(folder, 'b.txt'), 'utf8'), 'old b');
  }));

test('a folder that cannot be made is a failure with advice', () =>
  inFolder(async (folder) => {
    await fs.writeFile(join(folder, 'file'), '');
    await assert.rejects(writeWhole(join(folder, 'file', 'out'), [{ name: 'a', content: '' }]), /Nothing was written to .*Maybe/);
  }));
