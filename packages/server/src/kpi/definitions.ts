/** A figure the terminal is judged by: its name in the words of TIC 4.0, its unit, and the sentence that defines it. */
export interface Definition {
  readonly kpi: string;
  readonly name: string;
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  readonly definition: string;
}

export const definitions = [
  { kpi: 'gross-moves', name: 'Quay crane gross productivity', unit: 'moves/h', better: 'higher', definition: 'kpi.gross-moves' },
  { kpi: 'net-moves', name: 'Quay crane net productivity', unit: 'moves/h', better: 'higher', definition: 'kpi.net-moves' },
  { kpi: 'crane-waits', name: 'Quay crane waiting for carrier', unit: 'share', better: 'lower', definition: 'kpi.crane-waits' },
  { kpi: 'berth', name: 'Berth productivity', unit: 'moves/h', better: 'higher', definition: 'kpi.berth' },
  { kpi: 'truck-turn', name: 'Road carrier turnaround time', unit: 'ms', better: 'lower', definition: 'kpi.truck-turn' },
  { kpi: 'empty-drive', name: 'Carrier empty travel share', unit: 'share', better: 'lower', definition: 'kpi.empty-drive' },
  { kpi: 'rehandles', name: 'Yard rehandle ratio', unit: 'share', better: 'lower', definition: 'kpi.rehandles' },
  { kpi: 'on-plan', name: 'Plan adherence', unit: 'share', better: 'higher', definition: 'kpi.on-plan' },
  { kpi: 'exceptions', name: 'Exceptions', unit: '1/h', better: 'lower', definition: 'kpi.exceptions' },
] as const satisfies readonly Definition[];

export type Kpi = (typeof definitions)[number]['kpi'];
