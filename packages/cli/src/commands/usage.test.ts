import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exitCode } from '../failure.ts';
import { runCommand } from '../testing/console.test-kit.ts';

const commands = [
  ['plan'],
  ['check'],
  ['show'],
  ['explain'],
  ['convert'],
  ['demo'],
  ['vessel', 'generate'],
  ['vessel', 'infer'],
  ['vessel', 'check'],
  ['vessel', 'show'],
  ['verify'],
  ['backup'],
  ['restore'],
  ['replay'],
  ['export'],
  ['serve'],
  ['emulate'],
  ['password'],
  ['broker', 'mosquitto'],
];

for (const command of commands) {
  test(`estiba ${command.join(' ')} --help has examples`, async () => {
    const { code, out } = await runCommand([...command, '--help']);
    assert.equal(code, exitCode.done);
    assert.match(out, new RegExp(`Examples:\\n  estiba ${command.join(' ')}`));
  });
}

const wrong: readonly (readonly [string[], RegExp])[] = [
  [['plan'], /nothing to plan.*Maybe/],
  [['plna'], /unknown command.*plan/s],
  [['demo', '--class', '77'], /no ship class '77'.*Maybe one of 1100/],
  [['demo', '--fill', '80'], /from 0.01 to 1/],
  [['demo', '--lang', 'fr'], /en, es, zh/],
  [['plan', '--class', '1100', '--rotation', 'Shanghai'], /no UN\/LOCODE/],
  [['plan', '--class', '1100', '--port', 'PECHY'], /order.*Maybe --rotation/],
  [['plan', '--class', '1100', '--rotation', 'CNSHA'], /Which port.*Maybe --port/],
  [['convert', 'a.edi', '--to', 'word'], /baplie-3.1/],
  [['vessel', 'generate'], /--class/],
];

for (const [args, message] of wrong) {
  test(`estiba ${args.join(' ')} is refused with advice`, async () => {
    const { code, err } = await runCommand(args);
    assert.equal(code, exitCode.usage, err);
    assert.match(err, message);
  });
}

test('a file that is not there is told by name', async () => {
  for (const args of [
    ['plan', 'nowhere'],
    ['check', 'nowhere.json'],
    ['plan', '--baplie', 'nowhere.edi', '--rotation', 'auto'],
  ]) {
    const { code, err } = await runCommand(args);
    assert.equal(code, exitCode.unreadable);
    assert.match(err, /'nowhere.*Maybe/);
  }
});
