import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { type Milliseconds, milliseconds, type Result, succeed } from '@estiba/base';
import { type CallPlan, outlineOf, portCode, readSite, type Scenario, type Site } from '@estiba/port';
import { generateScenario, generateVessel } from '@estiba/port/generate';
import { planCall, stowAboard } from '@estiba/stowage';
import { type Command, groundOf, openingOf, Terminal, type TerminalEvent } from '@estiba/terminal';
import { Control } from '../control.ts';
import type { PlannerPool } from '../plan/plan-calls.ts';

const START = milliseconds(Date.UTC(2026, 11, 1, 11));
const site = (() => {
  const read = readSite(JSON.parse(readFileSync(new URL('../../../../terminals/langstrand/site.json', import.meta.url), 'utf8')));
  assert.ok(read.ok);
  return read.value;
})();
const vessel = generateVessel(1100);

/** The small terminal with a ship at her berth, all machines heard of and standing at home; nobody moves anything. */
export class CallAtQuay {
  readonly site: Site;
  readonly terminal: Terminal;
  readonly asked: Command[] = [];
  readonly plans: CallPlan[] = [];
  /** Stands in for the planner where a test wants another. */
  planner: PlannerPool['plan'] = async (call, options) => planCall(call, options);
  control: Control;
  now: Milliseconds = START;
  #count = 0;

  /** `maxBoxesOf`: what the trucks of the site carry, where it is not two boxes. */
  constructor(seed = 1, maxBoxesOf: (truck: number) => 1 | 2 = () => 2) {
    const trucks = site.equipment.trucks.map((truck, i) => ({ ...truck, maxBoxes: maxBoxesOf(i) }));
    this.site = { ...site, equipment: { ...site.equipment, trucks } };
    this.terminal = new Terminal(groundOf(this.site));
    this.control = this.#policies();
    this.#tell(dayOf(seed));
    for (const { id, kind, home } of this.terminal.state.equipment.values()) {
      this.execute({ type: 'observeLink', data: { id, link: 'online' } });
      if (kind === 'truck') this.execute({ type: 'observeTruck', data: truckAt(id, home ?? '') });
      else this.execute({ type: 'observeCrane', data: { id, technical: 'green', operational: 'automatic', orders: [], holding: [] } });
    }
  }

  get call() {
    return [...this.terminal.state.calls.values()][0]!;
  }

  /** What a truck says that stands idle in a cell. */
  readonly truckAt = truckAt;

  /** Policies that know nothing but the state. */
  renew(): void {
    this.control = this.#policies();
  }

  async round(seconds = 1): Promise<void> {
    this.now = milliseconds(this.now + seconds * 1000);
    this.control.step(this.now);
    for (let plans = this.control.awaited; plans !== null; plans = this.control.awaited) {
      await plans;
      this.control.step(this.now);
    }
  }

  execute(command: Pick<Command, 'type' | 'data'>): Result<readonly TerminalEvent[]> {
    const whole = { ...command, key: `test:${this.#count++}`, actor: 'test' } as Command;
    const result = this.terminal.execute(whole, this.now);
    if (!result.ok) return result;
    for (const event of result.value.events) this.control.follow(event, this.now);
    return succeed(result.value.events);
  }

  #policies(): Control {
    const ask: ConstructorParameters<typeof Control>[2] = (type, data) => {
      this.asked.push({ type, data } as Command);
      return this.execute({ type, data } as Command);
    };
    const pool = {
      plan: async (...asked: Parameters<PlannerPool['plan']>) => {
        const plan = await this.planner(...asked);
        this.plans.push(plan);
        return plan;
      },
    };
    return new Control(this.terminal.ground, this.terminal.state, ask, { pool, vesselOf: () => vessel, seed: 1, effort: 0 }, this.now);
  }

  #tell({ calls, inventory }: Scenario): void {
    const [{ arrival, loadList, cranes, ...call }] = calls as [Scenario['calls'][number]];
    this.execute({ type: 'openTerminal', data: openingOf(this.site) });
    this.execute({ type: 'takeInventory', data: { units: [...inventory].sort((a, b) => a.position.tier - b.position.tier) } });
    this.execute({ type: 'announceCall', data: { ...call, outline: outlineOf(vessel), port: portCode(site.port), etd: null } });
    this.execute({ type: 'listCall', data: { call: call.call, arrival, loadList } });
    this.execute({ type: 'assignCranes', data: { call: call.call, cranes: cranes.toReversed() } });
    this.execute({ type: 'berthCall', data: { call: call.call } });
  }
}

const truckAt = (truck: string, cell: string) => ({
  truck,
  technical: 'green' as const,
  operational: 'automatic' as const,
  charge: 80,
  route: null,
  passed: 0,
  isAtRest: true,
  cell,
  boxes: null,
  isLaden: false,
  refusal: null,
});

const days = new Map<number, Scenario>();
function dayOf(seed: number): Scenario {
  const day = days.get(seed) ?? generated(seed);
  days.set(seed, day);
  return day;
}

function generated(seed: number): Scenario {
  return generateScenario(site, {
    seed,
    start: START,
    hours: 12,
    ships: [
      {
        vessel: 1100,
        berth: site.berths[0]!.id,
        afterHours: 0,
        utilisation: 0.5,
        ports: 3,
        loads: 40,
        discharges: 40,
        cranes: site.equipment.sts.map(({ id }) => id),
      },
    ],
    deliveries: 0,
    collections: 0,
    stow: (ship, boxes, rotation) => stowAboard(ship, boxes, rotation, seed),
  });
}
