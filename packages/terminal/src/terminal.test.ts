import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import { decodeState } from './encode/decode-state.ts';
import { encodeState, STATE_FORM } from './encode/encode-state.ts';
import { Terminal } from './terminal.ts';
import { smallCall } from './testing/small-call.ts';
import { box, smallGround, yard } from './testing/words.ts';

const ground = smallGround();
const now = milliseconds(1_000);
const hold = { type: 'placeHold', data: { box: box('LOAD0000001').id, hold: 'customs', note: '' }, key: 'h1', actor: 'ann' } as const;

test('T1: a snapshot taken on the way and the log after it give what the whole log gives', () => {
  const world = smallCall(ground);
  for (let i = 0; i < 40; i++) world.tick();
  const snapshot = encodeState(world.terminal.state);
  const size = world.log.length;
  world.run('C1');
  const again = new Terminal(ground, decodeState(snapshot));
  assert.equal(again.state.size, size);
  again.replay(world.log.slice(size));
  assert.equal(encodeState(again.state), encodeState(world.terminal.state));
  assert.throws(() => decodeState(snapshot.replace(`"form":${STATE_FORM}`, '"form":0')), /form 0/);
});

test('T1: to decide changes nothing', () => {
  const world = smallCall(ground);
  for (let i = 0; i < 30; i++) {
    world.tick();
    const before = encodeState(world.terminal.state);
    for (const machine of world.terminal.state.equipment.values()) {
      const orders = machine.steps.map((step) => ({
        step,
        state: 'ended' as const,
        phase: 'clear' as const,
        boxesRead: [],
        weighedKg: null,
        reason: null,
      }));
      const data = { id: machine.id, technical: 'red' as const, operational: 'automatic' as const, orders, holding: [] };
      decide(world.terminal.state, { type: 'observeCrane', data, key: '', actor: machine.id }, now, ground);
    }
    assert.equal(encodeState(world.terminal.state), before);
  }
});

test('T3: the same key is answered as before and changes nothing, accepted or refused', () => {
  const { terminal } = smallCall(ground);
  const done = terminal.execute(hold, now);
  assert.equal(done.ok && done.value.entries.length, 1);
  const size = terminal.state.size;
  assert.deepEqual(terminal.execute(hold, now), { ok: true, value: { events: [], entries: [] } });
  const again: Command = { ...hold, key: 'h2' };
  const refused = terminal.execute(again, now);
  assert.equal(refused.ok ? '' : refused.reasons[0]?.code, 'hold.placed-already');
  assert.equal(terminal.state.size, size + 1);
  terminal.execute({ ...hold, type: 'releaseHold', key: 'h3' } as Command, now);
  const recalled = terminal.execute(again, now);
  assert.deepEqual(!recalled.ok && recalled.reasons, !refused.ok && refused.reasons);
  assert.equal(!recalled.ok && recalled.entries.length, 0);
  assert.equal(terminal.state.size, size + 2);
});

test('T3: keys are remembered through a replay, and the oldest of 4,096 forgotten', () => {
  const { terminal } = smallCall(ground);
  const log = [];
  for (let i = 0; i < 5_000; i++) {
    const type = i % 2 === 0 ? 'placeHold' : 'releaseHold';
    const done = terminal.execute({ ...hold, type, key: `key${i}` } as Command, now);
    assert.ok(done.ok);
    log.push(...done.value.entries);
  }
  assert.equal(terminal.state.answered.size, 4_096);
  const again = smallCall(ground).terminal;
  again.replay(log);
  assert.equal(encodeState(again.state), encodeState(terminal.state));
  const size = terminal.state.size;
  terminal.execute({ ...hold, key: 'key4998' } as Command, now);
  assert.equal(terminal.state.size, size);
  terminal.execute({ ...hold, key: 'key0' } as Command, now);
  assert.equal(terminal.state.size, size + 1);
});

test('T4: what a person is refused is kept, what a machine or a policy is refused is not', () => {
  const { terminal } = smallCall(ground);
  const nonsense = { type: 'recordPlace', data: { box: box('NOBODY').id, position: yard('Y1', 2, 1, 1), note: '' } } as const;
  for (const [actor, entries] of [
    ['ann', 1],
    ['estiba', 0],
    ['estiba:control', 0],
    ['AT01', 0],
  ] as const) {
    const size = terminal.state.size;
    const refused = terminal.execute({ ...nonsense, key: `n-${actor}`, actor }, now);
    assert.equal(refused.ok, false);
    assert.deepEqual(!refused.ok && refused.reasons, [{ code: 'box.unknown', params: { box: 'NOBODY' } }]);
    assert.equal(!refused.ok && refused.entries.length, entries, actor);
    assert.equal(terminal.state.size, size + entries);
  }
});

test('T1: a log with an entry nobody can read is not read past it', () => {
  const terminal = new Terminal(ground);
  assert.throws(() => terminal.replay([{ type: 'flown', version: 1, data: {}, command: '' }]), /event\.unknown/);
  assert.equal(terminal.state.size, 0);
});
