import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { YardPosition } from '../../call/yard.ts';
import type { Container } from '../../container/container.ts';
import { generateCargo, generateVessel, generateYard } from '../index.ts';

const { loadList } = generateCargo({ vessel: generateVessel(18000), utilisation: 0.8, ports: 6, seed: 5 });
const { yard, yardOthers } = generateYard(loadList, 5);
const groundOf = ({ block, bay, row }: YardPosition): string => `${block} ${bay} ${row}`;

const stacks = new Map<string, Map<number, Container | null>>();
const stand = (position: YardPosition, box: Container | null): void => {
  const stack = stacks.get(groundOf(position)) ?? new Map<number, Container | null>();
  assert.ok(!stack.has(position.tier), `two boxes at ${groundOf(position)} ${position.tier}`);
  stacks.set(groundOf(position), stack.set(position.tier, box));
};
for (const box of loadList) stand(yard.get(box.id) as YardPosition, box);
for (const { position } of yardOthers) stand(position, null);

test('yard: every box stands somewhere, none in the air, none on another, at most six high', () => {
  assert.equal(yard.size, loadList.length);
  for (const stack of stacks.values()) {
    assert.ok(stack.size <= 6);
    for (let tier = 1; tier <= stack.size; tier++) assert.ok(stack.has(tier));
  }
});

test("yard: 20' stand in odd bays, longer boxes in even ones, and no two lengths on the same ground", () => {
  const lengths = new Map<string, boolean>();
  for (const box of loadList) {
    const { block, bay } = yard.get(box.id) as YardPosition;
    assert.equal(bay % 2 === 1, box.sizeType.lengthFt === 20);
    const slot = `${block} ${Math.floor((bay - 1) / 4)}`;
    assert.equal(lengths.get(slot) ?? bay % 2 === 1, bay % 2 === 1, slot);
    lengths.set(slot, bay % 2 === 1);
  }
});

test('yard: heights, mixed stacks and staying boxes are those of an export yard', () => {
  const mean = (yard.size + yardOthers.length) / stacks.size;
  assert.ok(mean >= 2.4 && mean <= 3.4, `mean height ${mean}`);
  const staying = yardOthers.length / (yard.size + yardOthers.length);
  assert.ok(Math.abs(staying - 0.22) < 0.02, `${staying} staying`);
  const portsOf = (stack: ReadonlyMap<number, Container | null>): number =>
    new Set([...stack.values()].flatMap((box) => box?.pod ?? [])).size;
  const mixed = [...stacks.values()].filter((stack) => portsOf(stack) > 1).length / stacks.size;
  assert.ok(mixed > 0 && mixed < 0.06, `${mixed} mixed`);
});
