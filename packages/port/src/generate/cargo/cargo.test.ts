import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Container } from '../../container/container.ts';
import { isIso6346 } from '../../container/iso6346.ts';
import { displacementAt } from '../afloat.ts';
import { generateCargo, generateVessel, VESSEL_CLASSES, type VesselClass } from '../index.ts';

const ships = new Map((Object.keys(VESSEL_CLASSES).map(Number) as VesselClass[]).map((nominal) => [nominal, generateVessel(nominal)]));
const teu = (boxes: readonly Container[]): number => boxes.reduce((sum, box) => sum + (box.sizeType.lengthFt > 20 ? 2 : 1), 0);
const tonnes = (boxes: readonly Container[]): number => boxes.reduce((sum, box) => sum + box.weight.gross, 0) / 1000;

const asked = fc.record({
  nominal: fc.constantFrom(...ships.keys()),
  utilisation: fc.constantFrom(0.6, 0.8, 0.95),
  ports: fc.integer({ min: 4, max: 10 }),
  seed: fc.integer({ min: 0, max: 100_000 }),
});

test('cargo: any class, utilisation, rotation and seed gives sound lists that the ship can carry', () => {
  fc.assert(
    fc.property(asked, ({ nominal, utilisation, ports, seed }) => {
      const vessel = ships.get(nominal);
      assert.ok(vessel !== undefined);
      const cargo = generateCargo({ vessel, utilisation, ports, seed });
      const departing = [...cargo.onward, ...cargo.loadList];
      const arriving = [...cargo.onward, ...cargo.discharge];
      assert.equal(cargo.rotation.length, ports);
      assert.ok(Math.abs(teu(departing) - utilisation * vessel.particulars.teu) <= 4);
      assert.ok(teu(arriving) <= vessel.particulars.teu);

      const all = [...arriving, ...cargo.loadList];
      assert.equal(new Set(all.map((box) => box.id)).size, all.length);
      for (const box of all) {
        assert.ok(isIso6346(box.id), box.id);
        assert.ok(box.sizeType.isCertain);
        assert.ok(box.weight.gross >= 2000 && box.weight.gross <= 32_500);
        assert.ok(!box.isEmpty || (box.dangerousGoods.length === 0 && box.reefer?.isActive !== true));
      }
      for (const box of departing) assert.ok(cargo.rotation.includes(box.pod));
      for (const box of cargo.discharge) assert.equal(box.pod, 'PECHY');
      for (const box of cargo.loadList) assert.equal(box.pol, 'PECHY');

      const own = vessel.lightship.reduce((sum, part) => sum + part.mass, 0);
      assert.ok(own + tonnes(departing) < displacementAt(vessel.hydrostatics, vessel.particulars.maxDraft));
      const plugs = vessel.bays.reduce((sum, bay) => sum + bay.stacks.reduce((n, stack) => n + stack.plugs.length, 0), 0);
      for (const list of [departing, arriving]) assert.ok(list.filter((box) => box.reefer?.isActive).length <= plugs);
    }),
    { numRuns: 40, seed: 1 },
  );
});

test('cargo: the mix of an 18,000 TEU call is that of the export season', () => {
  const vessel = generateVessel(18000);
  const { onward, loadList } = generateCargo({ vessel, utilisation: 0.8, ports: 6, seed: 7 });
  assert.ok(loadList.length >= 2500 && loadList.length <= 5000, `${loadList.length} loads`);
  const share = (boxes: readonly Container[], is: (box: Container) => boolean): number => boxes.filter(is).length / boxes.length;
  const within = (value: number, low: number, high: number): void =>
    assert.ok(value >= low && value <= high, `${value} is not in ${low}..${high}`);
  const departing = [...onward, ...loadList];
  within(
    share(loadList, (box) => box.reefer?.isActive === true),
    0.15,
    0.45,
  );
  within(
    share(departing, (box) => box.sizeType.lengthFt === 20),
    0.25,
    0.45,
  );
  within(
    share(departing, (box) => box.sizeType.lengthFt === 45),
    0.005,
    0.02,
  );
  within(
    share(departing, (box) => box.dangerousGoods.length > 0),
    0.012,
    0.025,
  );
  within(
    share(departing, (box) => box.outOfGauge !== undefined),
    0.0003,
    0.003,
  );
  within(
    share(loadList, (box) => box.pod === 'CNSHA'),
    0.55,
    0.65,
  );
  const laden = onward.filter((box) => !box.isEmpty && box.sizeType.code === '22G1').map((box) => box.weight.gross / 1000);
  within(laden.reduce((sum, mass) => sum + mass, 0) / laden.length, 17.9, 21.3);
});

test('cargo: the same seed gives the same cargo, another seed another', () => {
  const vessel = generateVessel(1100);
  const options = { vessel, utilisation: 0.8, ports: 4, seed: 3 };
  assert.deepEqual(generateCargo(options), generateCargo(options));
  assert.notDeepEqual(generateCargo(options), generateCargo({ ...options, seed: 4 }));
});

test('cargo: a utilisation or a number of ports that cannot be is refused with advice', () => {
  const vessel = generateVessel(1100);
  assert.throws(() => generateCargo({ vessel, utilisation: 80, ports: 4, seed: 1 }), /Maybe a share/);
  assert.throws(() => generateCargo({ vessel, utilisation: 0.8, ports: 11, seed: 1 }), /Maybe a number from 1 to 10/);
});
