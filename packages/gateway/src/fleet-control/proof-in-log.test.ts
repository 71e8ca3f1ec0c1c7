import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import { type Command, encodeState, groundOf, openingOf, Terminal, type TruckObservation } from '@estiba/terminal';
import { smallSite } from '../testing/small-site.ts';

test('G11: that a vehicle stops at its base’s end stands in the log, once, and is there after a replay', () => {
  const site = smallSite();
  const terminal = new Terminal(groundOf(site));
  const entries: Parameters<Terminal['replay']>[0] extends Iterable<infer Entry> ? Entry[] : never = [];
  const tell = (type: 'openTerminal' | 'observeTruck', data: unknown, key: string): void => {
    const done = terminal.execute({ type, data, key, actor: 'AT01' } as Command, milliseconds(1000));
    assert.ok(done.ok, JSON.stringify(done));
    entries.push(...done.value.entries);
  };
  tell('openTerminal', openingOf(site), 'open');
  const seen: TruckObservation = {
    truck: 'AT01',
    technical: 'green',
    operational: 'automatic',
    charge: 80,
    stopsAtBase: true,
    route: null,
    passed: 0,
    isAtRest: true,
    cell: 'P1.01',
    boxes: [],
    isLaden: false,
    refusal: null,
  };
  tell('observeTruck', seen, 'one');
  const size = entries.length;
  tell('observeTruck', seen, 'two');
  assert.equal(entries.length, size, 'said twice, logged once');
  const again = new Terminal(groundOf(site));
  again.replay(entries);
  assert.equal(again.state.equipment.get('AT01')?.stopsAtBase, true);
  assert.equal(encodeState(again.state), encodeState(terminal.state));
});
