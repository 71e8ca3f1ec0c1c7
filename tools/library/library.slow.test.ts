import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { manifestOf } from './manifest.ts';
import { packLibrary, readManifest, root } from './pack-library.ts';

/** No registry answers there: whatever npm wanted of one would fail. */
const CUT_OFF = 'http://127.0.0.1:9/';

test('the packed engine installs without network into an empty folder, runs the README’s example, and a TypeScript user compiles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-user-'));
  try {
    const tarball = packLibrary(join(folder, 'packed'));
    const user = join(folder, 'user');
    mkdirSync(user);
    writeFileSync(join(user, 'package.json'), JSON.stringify({ name: 'user', version: '1.0.0', type: 'module', private: true }));
    const own = ['--cache', join(folder, 'cache'), '--registry', CUT_OFF, '--no-audit', '--no-fund'];
    execFileSync('npm', ['install', ...own, tarball], { cwd: user, stdio: 'pipe' });
    copyFileSync(join(user, 'node_modules/@estiba/stowage/examples/first-plan.ts'), join(user, 'first-plan.ts'));

    const ran = spawnSync(process.execPath, ['first-plan.ts'], { cwd: user, encoding: 'utf8' });
    assert.equal(ran.status, 0, ran.stderr);
    assert.match(ran.stdout, /^\d+ boxes loaded[^\n]*\n0 rules broken/);

    const doors = Object.keys(readManifest('stowage').exports).map((door, at) => ({
      from: `@estiba/stowage${door.slice(1)}`,
      as: `door${at}`,
    }));
    const lines = doors.map(
      ({ from, as }) => `import * as ${as} from '${from}';\nif (Object.keys(${as}).length === 0) throw new Error('${from}');`,
    );
    writeFileSync(join(user, 'doors.ts'), `${lines.join('\n')}\nconsole.log('all open');\n`);
    const opened = spawnSync(process.execPath, ['doors.ts'], { cwd: user, encoding: 'utf8' });
    assert.equal(opened.stdout, 'all open\n', opened.stderr);

    const compile = (file: string) => {
      const compilerOptions = { target: 'ES2024', lib: ['ES2024', 'DOM'], module: 'NodeNext', strict: true, noEmit: true, types: [] };
      writeFileSync(join(user, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
      return spawnSync('tsc', ['-p', user], { cwd: root, encoding: 'utf8' });
    };
    const right = compile('first-plan.ts');
    assert.equal(right.status, 0, right.stdout);
    // Whoever checks libraries too finds every declaration whole.
    const all = compile('doors.ts');
    assert.equal(all.status, 0, all.stdout);
    writeFileSync(join(user, 'wrong.ts'), "import { plan } from '@estiba/stowage';\nplan('a ship', { seed: 1, effort: 1 });\n");
    const wrong = compile('wrong.ts');
    assert.match(wrong.stdout, /wrong\.ts\(2,6\): error TS2345/, 'the declarations say what a call is');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a package is told to plain Node as JavaScript with declarations beside it, its neighbours in the version they were packed with', () => {
  const made = manifestOf({
    name: '@estiba/x',
    version: '1.2.3',
    license: 'Apache-2.0',
    exports: { '.': './src/index.ts', './y': './src/y/index.ts' },
    dependencies: { '@estiba/base': '*', typebox: '1.4.3' },
  });
  assert.deepEqual((made as { exports: unknown }).exports, {
    '.': { types: './src/index.d.ts', default: './src/index.js' },
    './y': { types: './src/y/index.d.ts', default: './src/y/index.js' },
  });
  assert.deepEqual((made as { dependencies: unknown }).dependencies, { '@estiba/base': '1.2.3', typebox: '1.4.3' });
});
