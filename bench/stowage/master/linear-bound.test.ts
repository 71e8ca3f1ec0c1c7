import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linearModel, type MasterInstance, solveMaster } from '@estiba/stowage/master';
import { linearBound } from './linear-bound.ts';

const ones = (count: number, value: number): Float64Array => new Float64Array(count).fill(value);

/** Three bays with a hold block each, three ports, and demand on every leg. */
function instance(demand: readonly number[]): MasterInstance {
  return {
    ports: 3,
    bays: 3,
    blocks: 3,
    types: 2,
    onDeck: new Uint8Array(3),
    below: new Int16Array(3).fill(-1),
    bayOf: Int16Array.of(0, 1, 2),
    teu: Int32Array.of(30, 20, 30),
    feu: Int32Array.of(15, 10, 15),
    plugs: new Int32Array(3),
    maxWeight: ones(3, 400),
    lcg: Float64Array.of(10, 0, -10),
    vcg: ones(3, 8),
    tcg: ones(3, 0),
    bins: Int16Array.of(0, 1, 1, 2),
    lightship: ones(3, 100),
    bayLcg: Float64Array.of(10, 0, -10),
    bayVcg: ones(3, 10),
    bayTcg: ones(3, 0),
    shearMin: ones(3, -150),
    shearMax: ones(3, 150),
    bendingMax: ones(3, 900),
    buoyancy: ones(6, 200),
    displacement: ones(2, 600),
    lcgMin: ones(2, -1),
    lcgMax: ones(2, 1),
    vcgMax: ones(2, 20),
    tcgMin: ones(2, -1),
    tcgMax: ones(2, 1),
    typeLength: Uint8Array.of(20, 40),
    typeWeight: Float64Array.of(10, 15),
    typeReefer: new Uint8Array(2),
    legFrom: Int16Array.of(0, 0, 1),
    legTo: Int16Array.of(1, 2, 2),
    demand: Int32Array.from(demand),
    aboard: new Int32Array(3 * 3 * 2),
  };
}

test('an LP solver that is not ours finds the optimum of the relaxation just above our bound, and no plan below it', async () => {
  for (const demand of [
    [12, 4, 8, 5, 10, 6],
    [9, 9, 3, 1, 14, 2],
    [20, 0, 0, 8, 5, 5],
  ]) {
    const given = instance(demand);
    const optimum = await linearBound(linearModel(given), 10);
    const { bound, cost } = solveMaster(given, { steps: 20_000 });
    assert(optimum !== null && bound <= Math.ceil(optimum - 1e-4), `${bound} is above ${optimum}`);
    assert(bound >= 0.99 * optimum, `${bound} is far below ${optimum}`);
    assert(cost.total >= optimum - 1e-6);
  }
});
