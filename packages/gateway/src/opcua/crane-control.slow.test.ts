import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import type { CraneState, OrderReport } from '@estiba/messages/equipment';
import type { Command } from '@estiba/terminal';
import { MemoryBus } from '../link/memory-bus.ts';
import { CraneBench } from '../testing/crane-bench.ts';
import { bridgeOpcuaCranes } from './bridge.ts';
import { serveCraneOverOpcua } from './serve-crane.ts';
import { openTerminalPki } from './terminal-pki.ts';

test('OP5: crane control works an order at a crane over OPC UA as over MQTT, and does not know it', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-opcua-control-'));
  const own = await openTerminalPki(join(folder, 'terminal'), []);
  await own.certificates.dispose();
  // The crane: it takes what it is given, waits for its truck, sets when it may, and forgets what is cleared.
  let order: OrderReport | null = null;
  const said: string[] = [];
  const show = (): void => {
    const state: CraneState = { technical: 'green', operational: 'automatic', orders: order ? [order] : [], holding: [], faults: [] };
    crane.show(state, Date.now());
  };
  const crane = await serveCraneOverOpcua({
    id: 'QC1',
    port: 0,
    pki: join(folder, 'crane'),
    users: new Map([['estiba', 'a long password']]),
    trusted: [own.thumbprint],
    hear: (word) => {
      said.push(word.says === 'command' ? word.command.command : word.says === 'permit' ? word.permit.grant : word.order.storing);
      if (word.says === 'order') {
        const { orderId, orderUpdateId } = word.order;
        order = { orderId, orderUpdateId, state: 'Running', phase: 'awaiting-handover', boxesRead: [] };
      } else if (order && word.says === 'permit' && word.permit.grant === 'granted') {
        order = { ...order, state: 'Ended', phase: 'clear', boxesRead: ['TEST0000001'], weighedKg: 24_000 };
      } else if (word.says === 'command' && word.command.command === 'Clear') order = null;
      setImmediate(show);
      return true;
    },
  });
  show();

  const made = new CraneBench();
  made.now = Date.now();
  const step = made.lift('J1', 'QC1', { at: 'ship', call: 'C1', slot: { bay: 2, row: 1, tier: 84 } }, 'truck');
  made.meet(step, 'Q1.05', 'AT01', 'reserved');
  const machine = {
    id: 'QC1',
    kind: 'sts',
    url: crane.url,
    user: 'estiba',
    password: 'a long password',
    thumbprint: crane.thumbprint,
  } as const;
  const link = bridgeOpcuaCranes(new MemoryBus().join('gateway', { subscribe: [] }), [machine], {
    terminal: made.site.id,
    pki: join(folder, 'terminal'),
  });
  const phases = new Set<string>();
  const now = () => milliseconds(Date.now());
  const note = (commands: readonly Command[]): void => {
    for (const command of commands) {
      if (command.type === 'observeCrane') for (const { state, phase } of command.data.orders) phases.add(`${state} ${phase}`);
    }
  };
  link.onMessage((topic, bytes) => note(made.gateway.receive(topic, bytes, now())));
  const timer = setInterval(() => {
    note(made.gateway.tick(made.state, now()));
    for (const { topic, payload, ...how } of made.gateway.drain()) link.publish(topic, payload, how);
  }, 50);
  t.after(async () => {
    clearInterval(timer);
    await link.close();
    await crane.close();
    rmSync(folder, { recursive: true });
  });
  const until = async (is: () => boolean): Promise<void> => {
    for (const end = Date.now() + 15_000; !is(); await new Promise((resolve) => setTimeout(resolve, 20)))
      assert.ok(Date.now() < end, `${is.toString()}: ${said.join(' ')} ${[...phases].join(' ')}`);
  };

  await until(() => phases.has('running awaiting-handover'));
  assert.deepEqual(
    said.filter((word) => word !== 'StoreAndStart'),
    [],
    'nothing is granted before the truck stands',
  );
  made.meet(step, 'Q1.05', 'AT01', 'crane-owns');
  await until(() => phases.has('ended clear'));
  made.drop(step);
  await until(() => said.includes('Clear') && order === null);
  assert.deepEqual(said, ['StoreAndStart', 'granted', 'Clear']);
});
