import { readFileSync } from 'node:fs';
import { milliseconds } from '@estiba/base';
import type { Scenario, Site } from '@estiba/port';

const chancay = JSON.parse(readFileSync(new URL('../../../../terminals/chancay/site.json', import.meta.url), 'utf8')) as Site;

export const START = milliseconds(Date.UTC(2026, 5, 1, 6));

/** One loop of lanes round a block by a short quay: everything there is, once or twice. */
export function tinySite(changes: Partial<Site> = {}): Site {
  const truck = (id: string, pocket: number, version: '2.0' | '2.1' | '3.0') => ({
    id,
    home: `P1.0${pocket}`,
    vda5050: { version, manufacturer: 'maker' },
    isInService: true,
  });
  return {
    ...chancay,
    id: 'tiny',
    name: 'Tiny',
    quay: { length: 400, seaRail: 4, landRail: 34 },
    berths: [{ id: 'B1', kind: 'container', from: 0, to: 400, maxDraft: 16 }],
    blocks: [{ ...chancay.blocks[0]!, id: 'A1', x: 20, y: 111, bays: 24, rows: 8, tiers: 5 }],
    lanes: [
      { id: 'QUAY', axis: 'x', at: 22, from: 0, to: 240, maxSpeed: 5 },
      { id: 'UP', axis: 'y', at: 240, from: 22, to: 100, maxSpeed: 7 },
      { id: 'BACK', axis: 'x', at: 100, from: 240, to: 0, maxSpeed: 7 },
      { id: 'DOWN', axis: 'y', at: 0, from: 100, to: 22, maxSpeed: 7 },
    ],
    pockets: [
      { id: 'Q1', kind: 'quay', lane: 'QUAY', offset: -10, from: 40, to: 200, pitch: 20 },
      { id: 'X1', kind: 'block', lane: 'BACK', offset: 8, from: 40, to: 160, pitch: 20, block: 'A1' },
      { id: 'P1', kind: 'parking', lane: 'BACK', offset: -8, from: 40, to: 100, pitch: 20 },
      { id: 'C1', kind: 'charger', lane: 'BACK', offset: -8, from: 140, to: 160, pitch: 20 },
    ],
    gate: { ...chancay.gate, x: 120, y: 300 },
    tunnel: null,
    equipment: {
      sts: [
        { ...chancay.equipment.sts[0]!, id: 'STS1', at: 60, from: 25, to: 215 },
        { ...chancay.equipment.sts[0]!, id: 'STS2', at: 160, from: 25, to: 215 },
      ],
      armg: [
        { id: 'ARMG1', block: 'A1', atBay: 11, safeLoadTonnes: 41, isInService: true },
        { id: 'ARMG2', block: 'A1', atBay: 41, safeLoadTonnes: 41, isInService: true },
      ],
      trucks: [truck('T1', 1, '2.1'), truck('T2', 2, '2.0'), truck('T3', 3, '3.0')],
      lashingGangs: [{ id: 'L1' }],
    },
    ...changes,
  };
}

export function tinyScenario(changes: Partial<Scenario> = {}): Scenario {
  return {
    format: 'estiba-scenario/1',
    site: 'tiny',
    seed: 7,
    start: START,
    end: milliseconds(START + 12 * 3_600_000),
    calls: [],
    inventory: [],
    visitors: [],
    ...changes,
  };
}
