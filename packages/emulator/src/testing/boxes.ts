import { kilograms, millimetres } from '@estiba/base';
import { type Container, containerId, portCode, type ScenarioCall, type ShipOutline, type Slot } from '@estiba/port';
import { START } from './tiny-site.ts';

/** A plain dry box. */
export function box(id: string, lengthFt: 20 | 40 = 40, grossKg = 20_000): Container {
  return {
    id: containerId(id),
    sizeType: {
      code: lengthFt === 20 ? '22G1' : '45G1',
      lengthFt,
      height: millimetres(lengthFt === 20 ? 2591 : 2896),
      kind: 'dry',
      isCertain: true,
    },
    isEmpty: false,
    weight: { gross: kilograms(grossKg), source: 'vgm' },
    pol: portCode('CNSHA'),
    pod: portCode('PECHY'),
    operator: 'EST',
    dangerousGoods: [],
  };
}

/** Two bays, seven rows, five tiers on deck above a hold of four, a lid for each bay. */
const smallShip: ShipOutline = {
  name: 'Small',
  loa: 120,
  bays: [2, 6].map((number, b) => ({
    number,
    fromBow: 40 + 15 * b,
    stacks: [0, 1, 2, 3, 4, 5, 6].flatMap((row) => {
      const y = (row % 2 === 1 ? 1 : -1) * Math.ceil(row / 2) * 2.5;
      const lid = `L${number}`;
      return [
        { level: 'hold' as const, row, y, z: 2, bottomTier: 2, tiers: 4, lid },
        { level: 'deck' as const, row, y, z: 15, bottomTier: 82, tiers: 5, lid },
      ];
    }),
  })),
};

export function smallCall(arrival: readonly (readonly [Container, Slot])[], changes: Partial<ScenarioCall> = {}): ScenarioCall {
  return {
    call: 'CALL1',
    vessel: 'class:1100',
    voyage: '001E',
    rotation: [portCode('CLVAP')],
    eta: START,
    berth: 'B1',
    bowAt: 120,
    cranes: ['STS1'],
    outline: smallShip,
    arrival: arrival.map(([container, slot]) => ({ container, slot })),
    loadList: [],
    ...changes,
  };
}
