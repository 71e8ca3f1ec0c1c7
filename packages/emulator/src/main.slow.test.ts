import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatSlot } from '@estiba/port';
import type { TruthReport } from './truth/truth-report.ts';
import { Follower } from './testing/follower.ts';
import { SmallBroker } from './testing/small-broker.ts';
import { scenario, secrets, site } from './testing/tiny-day.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

async function withFiles(run: (args: string[], broker: SmallBroker) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-emulator-'));
  const broker = await new SmallBroker().start();
  const write = (name: string, value: unknown): string => {
    writeFileSync(join(folder, name), JSON.stringify(value));
    return join(folder, name);
  };
  const credentials = write('secrets.json', { format: 'estiba-broker-secrets/1', secrets: Object.fromEntries(secrets) });
  const files = ['--site', write('site.json', site), '--scenario', write('day.json', scenario), '--credentials', credentials];
  try {
    await run([...files, '--broker', broker.url], broker);
  } finally {
    await broker.stop();
    rmSync(folder, { recursive: true });
  }
}

test('E46: told to end, the process lets every machine say farewell and ends well', () =>
  withFiles(async (args, broker) => {
    const follower = new Follower(broker.url, () => []);
    await follower.ready;
    const child = spawn(process.execPath, [main, ...args, '--speed', 'max'], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (data: Buffer) => {
      text += data.toString();
    });
    while (follower.transcript.length < 20 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(child.exitCode, null);
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];
    await follower.close();
    assert.equal(code, 0);
    assert.match(text, /2026-06-01T06:0\d:\d\d {2}\d+ % {2}\d+x {2}0 moves {2}0 violations/);
    assert.match(text, /End of the day: 0 violations/);
  }));

test('E47: at its end it writes down where every box truly is', () =>
  withFiles(async (args, broker) => {
    const path = `${args[1]}.truth`;
    const follower = new Follower(broker.url, () => []);
    await follower.ready;
    const child = spawn(process.execPath, [main, ...args, '--speed', 'max', '--truth', path], { stdio: ['ignore', 'ignore', 'inherit'] });
    while (follower.transcript.length < 5 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGTERM');
    await once(child, 'exit');
    await follower.close();
    const truth = JSON.parse(readFileSync(path, 'utf8')) as TruthReport;
    for (const { call, arrival } of scenario.calls) {
      assert.ok(arrival.length > 0);
      const slots = arrival.map(({ container, slot }) => [formatSlot(slot), container.id]);
      assert.deepEqual(truth.ships[call], Object.fromEntries(slots));
    }
    assert.deepEqual(truth.yard, {});
    assert.ok(truth.network.passed > 0);
    assert.equal(truth.network.dropped, 0);
  }));

test('E46: it ends when the process that started it is gone', () =>
  withFiles(async (args) => {
    const child = fork(main, [...args, '--speed', '1', '--free'], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.equal(child.exitCode, null);
    child.disconnect();
    const [code] = (await once(child, 'exit')) as [number | null];
    assert.equal(code, 0);
  }));

test('E46: it ends well when the process that started it asks for it', () =>
  withFiles(async (args) => {
    const child = fork(main, [...args, '--speed', '1', '--free'], { execArgv: [], stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    await once(child.stdout!, 'data');
    child.send({ type: 'stop' });
    const [code] = (await once(child, 'exit')) as [number | null];
    assert.equal(code, 0);
  }));

test('E46: what is missing or wrong is said in a sentence, with advice', () =>
  withFiles(async (args) => {
    const complaintOf = async (argv: string[]): Promise<string> => {
      const child = spawn(process.execPath, [main, ...argv], { stdio: ['ignore', 'ignore', 'pipe'] });
      let text = '';
      child.stderr.on('data', (data: Buffer) => {
        text += data.toString();
      });
      const [code] = (await once(child, 'exit')) as [number | null];
      assert.equal(code, 1);
      return text;
    };
    assert.match(await complaintOf([]), /--site is missing\. Maybe/);
    assert.match(await complaintOf([...args, '--speed', 'fast']), /--speed fast is no number\. Maybe/);
    assert.match(await complaintOf([...args, '--site', '/nowhere.json']), /\/nowhere\.json cannot be read.*Maybe/);
    assert.match(await complaintOf([...args, '--faults', args[1]!]), /is refused:\n {2}faults\.form/);
  }));
