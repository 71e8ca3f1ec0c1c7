import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { groundOf } from '@estiba/terminal';
import { readFileSync } from 'node:fs';
import { quayPocketsNear, readSite } from '@estiba/port';
import { reachOf } from './places.ts';

for (const name of ['chancay', 'langstrand']) {
  test(`C4: wherever a quay crane of ${name} can stand, a truck finds a place under it`, () => {
    const path = new URL(`../../../../terminals/${name}/site.json`, import.meta.url);
    const site = readSite(JSON.parse(readFileSync(path, 'utf8')));
    assert.ok(site.ok);
    const ground = groundOf(site.value);
    const cranes = site.value.equipment.sts.filter(({ isInService, kind }) => isInService && kind === 'sts');
    assert.ok(cranes.length > 0);
    for (const { id, from, to } of cranes)
      for (let metre = from; metre <= to; metre += 0.5)
        assert.ok(quayPocketsNear(ground.graph, metre, reachOf(ground, id)).length > 0, `${id} at ${metre}`);
  });
}
