import type { Site } from '@estiba/port';
import { LogWitness } from '../day/log-witness.ts';
import { differences } from '../day/stowage.ts';
import { ForeignDay, type ForeignWish, type PortReport } from './foreign-day.ts';

/**
 * The site with pockets taken straight and so many trucks, each the vehicle of a third party's library, which drives straight from
 * node to node; those the site has no home for live at `more` cells.
 */
export function withForeignTrucks(site: Site, count: number, more: readonly string[] = []): Site {
  const vda5050 = { version: '2.0', manufacturer: 'third-party', dialect: 'vda-5050-lib-1.4', clientId: 'any' } as const;
  // The library's vehicle carries one load: a second pick fails.
  const homes = [...new Set([...site.equipment.trucks.map(({ home }) => home), ...more])].slice(0, count);
  const trucks = homes.map((home, i) => ({
    id: `V${String(i + 1).padStart(3, '0')}`,
    home,
    maxBoxes: 1 as const,
    vda5050,
    isInService: true,
  }));
  const truck = { ...site.kinematics.truck, pocketWays: 'straight' } as const;
  return { ...site, equipment: { ...site.equipment, trucks }, kinematics: { ...site.kinematics, truck } };
}

/** A call worked by a third party's vehicles, and what each witness says of it. */
export interface ForeignCall extends PortReport {
  /** Slots in which plan, moves in the log and boxes are not of one mind. */
  readonly slots: readonly string[];
  /** Codes of the exceptions raised. */
  readonly exceptions: ReadonlySet<string>;
  /** From the first order until the ship sailed [s, real]. */
  readonly seconds: number;
}

/** Works the one ship of a scenario until she has sailed and the vehicles are home, for so many real seconds at the most. */
export async function workForeignCall(wish: ForeignWish, seconds: number): Promise<ForeignCall> {
  const { call } = wish.scenario.calls[0]!;
  const day = new ForeignDay(wish);
  try {
    await day.start();
    const begun = performance.now();
    await day.untilLogged('callSailed', seconds);
    const took = (performance.now() - begun) / 1000;
    const report = await day.report();
    const entries = await day.entries();
    const witness = new LogWitness(wish.scenario);
    witness.take(entries);
    const planned = witness.plans.get(call)!.departure();
    const boxes = new Map(Object.entries(report.aboard[call] ?? {}));
    const exceptions = new Set(entries.flatMap(({ type, data }) => (type === 'exceptionRaised' ? [codeOf(data)] : [])));
    return {
      ...report,
      slots: [...differences(planned, witness.boxes.aboard(call)), ...differences(planned, boxes)],
      exceptions,
      seconds: took,
    };
  } finally {
    await day.close();
  }
}

const codeOf = (data: unknown): string => (data as { readonly reason: { readonly code: string } }).reason.code;
