import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { callWith, isSailed, scenario, site } from './day/call-with.ts';
import type { MemoryDay } from './day/memory-day.ts';

const quayCrane = site.equipment.sts[0]!.id;

/** Causes of questions that were closed because the cause was gone. */
const closed = (day: MemoryDay): readonly string[] =>
  day.log.entries.flatMap(({ type, data }) => {
    const { why } = data as { why?: { code: string } };
    return type === 'exceptionResolved' && why !== undefined ? [why.code] : [];
  });

test('a crane that broke down is told to a person, and the question closes when it works again', async () => {
  const { day, raised } = await callWith([{ kind: 'breakdown', machine: quayCrane, at: 1900, for: 600 }]);
  assert.ok(isSailed(day));
  assert.ok(raised.includes('machine.red'), raised.join());
  assert.ok(closed(day).includes('exception.machine-works'), closed(day).join());
  assert.equal(day.terminal.state.exceptions.size, 0);
});

test('a box weighs another than declared: the shipper gives the true mass, and work goes on by itself', async () => {
  const box = scenario.calls[0]!.loadList[3]!.id;
  const { day, raised } = await callWith([{ kind: 'weightMismatch', box, addKg: 6000, at: 10 }], ({ operation }, { reason }) => {
    if (reason.code !== 'box.wrong-weight') return null;
    const data = { box, kg: Number(reason.params['weighedKg']), source: 'vgm' as const };
    void operation.submit({ type: 'reportWeight', data, key: 'vermas', actor: 'ana' });
    return null;
  });
  assert.ok(isSailed(day));
  assert.ok(raised.includes('box.wrong-weight'), raised.join());
  assert.ok(closed(day).includes('exception.weight-agrees'), closed(day).join());
  assert.equal(day.terminal.state.exceptions.size, 0);
});
