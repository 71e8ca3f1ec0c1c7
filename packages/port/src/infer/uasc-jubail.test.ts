import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { StowedContainer } from '../call/call.ts';
import { parseSlot } from '../vessel/slot.ts';
import { readProfile } from '../vessel/read-profile.ts';
import { inferVessel } from './index.ts';
import { overLimit, placeOf, testBox } from './plan.test-kit.ts';

const folder = join(process.env['ESTIBA_DATA'] ?? join(import.meta.dirname, '../../../../../shared/data'), 'edi/baplie');
const file = existsSync(folder) ? readdirSync(folder).find((name) => name.includes('UASC_JUBAIL')) : undefined;

/** Just enough of a BAPLIE: slot, mass, temperature, number and size of each box. The real reader is another package's. */
function readBoxes(text: string): StowedContainer[] {
  const groups = text.split(/(?=LOC\+147\+)/).slice(1);
  return groups.flatMap((group) => {
    const slot = parseSlot(/^LOC\+147\+(\d+)/.exec(group)?.[1] ?? '');
    const box = /EQD\+CN\+([^+']*)\+([^+':]*)/.exec(group);
    const mass = /MEA\+\w+\+\+KGM:(\d+)/.exec(group);
    if (slot === null || box === null) return [];
    return [{ slot, container: testBox(box[1] ?? '', box[2] ?? '', Number(mass?.[1] ?? 0) / 1000, group.includes('TMP+2')) }];
  });
}

test('UASC Jubail, a ship with no profile: all 2,081 boxes of her bay plan have a place in the one inferred', {
  skip: file === undefined && 'the BAPLIE is not there: set ESTIBA_DATA',
}, () => {
  const boxes = readBoxes(readFileSync(join(folder, file as string), 'latin1'));
  assert.equal(boxes.length, 2081);
  const result = inferVessel([boxes], { name: 'UASC JUBAIL' });
  assert.ok(result.ok);
  const ship = result.value;
  assert.deepEqual(
    boxes.filter((box) => placeOf(ship, box) === null),
    [],
  );
  assert.deepEqual(overLimit(ship, boxes), []);
  const read = readProfile(ship);
  assert.deepEqual(read.ok ? [] : read.reasons, []);
  assert.deepEqual(
    ship.bays.map(({ number }) => number),
    [2, 6, 10, 14, 18, 22, 26, 30, 34, 38, 42, 46, 50, 54, 58, 62],
  );
  assert.equal(Math.max(...ship.bays.map((bay) => bay.stacks.filter(({ level }) => level === 'deck').length)), 13);
  assert.match(ship.assumed.join('\n'), /half begin at different tiers/);
  assert.ok(ship.particulars.teu > 3000 && ship.particulars.teu < 5500, `${ship.particulars.teu} TEU`);
});
