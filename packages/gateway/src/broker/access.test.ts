import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { smallSite } from '../testing/small-site.ts';
import { covers, matches, mayPublish, maySubscribe } from './access.ts';
import { Admission } from './admission.ts';
import { brokerUsers } from './broker-users.ts';
import { FrameGuard } from './frame-guard.ts';
import { defaultLimits } from './limits.ts';
import { mosquittoFiles } from './mosquitto-files.ts';

const users = new Map(
  brokerUsers(
    smallSite([
      { version: '2.0', manufacturer: 'm' },
      { version: '3.0', manufacturer: 'm' },
    ]),
  ).map((user) => [user.user, user]),
);

test('G23: filters cover what they stand for and nothing else', () => {
  for (const [allowed, asked, is] of [
    ['a/+/c', 'a/b/c', true],
    ['a/+/c', 'a/+/c', true],
    ['a/+/c', 'a/#', false],
    ['a/+/c', 'a/b/c/d', false],
    ['a/b', 'a/+', false],
    ['a/#', 'a/+/c', true],
    ['a/#', 'a', true],
    ['#', '$SYS/x', false],
    ['+/b', '$SYS/b', false],
    ['a/+', 'a', false],
  ] as const)
    assert.equal(covers(allowed, asked), is, `${allowed} ${asked}`);
  const level = fc.constantFrom('a', 'b', '+', '#');
  const filter = fc.array(level, { minLength: 1, maxLength: 4 }).map((levels) => levels.join('/'));
  const topic = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 4 }).map((levels) => levels.join('/'));
  fc.assert(
    fc.property(filter, filter, topic, (allowed, asked, one) => {
      if (covers(allowed, asked) && matches(asked, one)) assert.ok(matches(allowed, one), `${allowed} covers ${asked}, not its ${one}`);
    }),
  );
});

test('G23: each machine has its own topics, only the gateway gives orders, only the clock says the time', () => {
  const may = (user: string, topic: string): boolean => mayPublish(users.get(user)!, topic);
  const reads = (user: string, filter: string): boolean => maySubscribe(users.get(user)!, filter);
  assert.ok(may('AT01', 'uagv/v2/m/AT01/state') && may('AT01', 'vda5050/v2/m/AT01/connection') && may('AT02', 'vda5050/v3/m/AT02/state'));
  for (const topic of [
    'uagv/v2/m/AT02/state',
    'uagv/v2/other/AT01/state',
    'uagv/v2/m/AT01/order',
    'uagv/v3/m/AT01/state',
    'estiba/v1/langstrand/clock/tick',
  ])
    assert.equal(may('AT01', topic), false, topic);
  assert.ok(reads('AT01', 'uagv/v2/m/AT01/order') && reads('AT02', 'vda5050/v3/m/AT02/responses'));
  for (const filter of [
    '#',
    'uagv/#',
    'uagv/v2/m/AT01/#',
    'uagv/v2/m/AT01/+',
    'uagv/v2/m/+/order',
    'uagv/v2/m/AT02/order',
    'uagv/v2/m/AT01/state',
  ])
    assert.equal(reads('AT01', filter), false, filter);
  assert.ok(may('QC1', 'estiba/v1/langstrand/sts/QC1/state') && reads('QC1', 'estiba/v1/langstrand/sts/QC1/permit'));
  assert.equal(may('QC1', 'estiba/v1/langstrand/sts/QC2/state'), false);
  assert.equal(may('QC1', 'estiba/v1/langstrand/sts/QC1/order'), false);
  assert.deepEqual(
    [...users.keys()].filter((user) => may(user, 'uagv/v2/m/AT01/order')),
    ['gateway'],
  );
  assert.deepEqual(
    [...users.keys()].filter((user) => may(user, 'estiba/v1/langstrand/clock/tick')),
    ['clock'],
  );
  assert.deepEqual(
    [...users.keys()].filter((user) => may(user, 'estiba/v1/langstrand/clock/done')),
    ['gateway'],
  );
});

test('G24: a packet is as long as its head says, however it is cut into pieces', () => {
  const packet = (length: number): number[] => {
    const head = [0x30];
    for (let rest = length; ; rest = Math.floor(rest / 128)) {
      head.push(rest >= 128 ? (rest % 128) | 0x80 : rest);
      if (rest < 128) break;
    }
    return [...head, ...Array.from<number>({ length }).fill(7)];
  };
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
      (lengths, cuts) => {
        const bytes = Uint8Array.from(lengths.flatMap(packet));
        const guard = new FrameGuard(200);
        let isAccepted = true;
        for (let at = 0, i = 0; at < bytes.length && isAccepted; i++) {
          const size = cuts[i % cuts.length]!;
          isAccepted = guard.accepts(bytes.subarray(at, at + size));
          at += size;
        }
        assert.equal(
          isAccepted,
          lengths.every((length) => length <= 200),
        );
      },
    ),
  );
  assert.equal(new FrameGuard(1000).accepts(Uint8Array.from([0x30, 0xff, 0xff, 0xff, 0xff, 1])), false, 'a length of five bytes is none');
});

test('G24: connections are let in one by one up to the limit, and no faster than the rate', () => {
  const admission = new Admission({ ...defaultLimits, connections: 3, connectionsPerSecond: 2 });
  assert.equal(admission.admits('a', 3, 0), false);
  const admitted = Array.from({ length: 20 }, () => admission.admits('a', 0, 0)).filter(Boolean).length;
  assert.equal(admitted, 8);
  assert.equal(admission.admits('b', 0, 0), true, 'another address has a rate of its own');
  assert.equal(admission.admits('a', 0, 400), false);
  assert.equal(admission.admits('a', 0, 600), true);
});

test('G22 G23: Mosquitto is given the same users, rights and hashes only', () => {
  const site = smallSite();
  const secrets = new Map(brokerUsers(site).map(({ user }) => [user, `secret-of-${user}`]));
  const files = mosquittoFiles(site, { secrets }, { folder: '/etc/mosquitto', port: 1883 });
  assert.match(files['mosquitto.conf'], /^allow_anonymous false$/m);
  assert.match(files['mosquitto.conf'], /^use_username_as_clientid true$/m);
  assert.match(files['estiba.acl'], /^user AT01\ntopic write uagv\/v2\/maker\/AT01\/state$/m);
  assert.match(files['estiba.passwd'], /^AT01:\$7\$101\$[A-Za-z0-9+/=]{16}\$[A-Za-z0-9+/=]{88}$/m);
  assert.ok(!Object.values(files).join('').includes('secret-of-'));
});
