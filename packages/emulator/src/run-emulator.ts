import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { milliseconds, type Reason, type Result } from '@estiba/base';
import { readScenario, readSite, type Scenario, type Site } from '@estiba/port';
import { type Diary, openDiary } from './diary/diary.ts';
import { type FaultScript, readFaultScript } from './faults/fault-script.ts';
import { runOverMqtt } from './transport/run-over-mqtt.ts';
import { readSecrets } from './transport/secrets.ts';
import { World } from './world/world.ts';

export interface EmulatorOptions {
  /** Path of the site file. */
  readonly site: string;
  /** Path of the scenario. */
  readonly scenario: string;
  /** `mqtt://host:1883` or `mqtts://host:8883`. */
  readonly broker: string;
  /** File of passwords by user, as the broker's own tools write it (`broker-secrets.json`). */
  readonly credentials: string;
  /** Path of a certificate authority for mqtts. */
  readonly ca?: string;
  /** Path of a fault script. */
  readonly faults?: string;
  /** Default: the scenario's. */
  readonly seed?: number;
  /** Times real time; null: as fast as it goes. */
  readonly speed: number | null;
  /** Default true: time stands still until the terminal is through with each step. */
  readonly lockStep?: boolean;
  /** Machines that move publish `visualization` this often [ms of emulated time]; null: never. It changes nothing of the day. */
  readonly visualization?: number | null;
  /** Path of the day's diary: one that is there is lived again, and the day goes on from its end. */
  readonly diary?: string;
  /** The last moment the terminal knows of, UTC [ms]: a diary that ends before has lost something. */
  readonly known?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  readonly onProblem: (text: string) => void;
}

/** How far a day is. */
export interface Progress {
  readonly now: number;
  readonly start: number;
  /** When this process took it up. */
  readonly takenUp: number;
  readonly end: number;
  /** Boxes the quay and yard cranes have moved. */
  readonly moves: number;
  readonly violations: number;
}

/** What a day is made of: its files, and where its diary is kept. */
export type DayFiles = Pick<EmulatorOptions, 'site' | 'scenario' | 'faults' | 'seed' | 'diary'>;

interface TakenUp {
  readonly site: Site;
  readonly scenario: Scenario;
  readonly faults: FaultScript | null;
  readonly seed: number;
  readonly world: World;
  readonly diary: Diary | null;
}

/** A day's world as its diary leaves it; without one, as the day begins. Throws a sentence with advice where a file cannot be used. */
export async function takeUp(files: DayFiles): Promise<TakenUp> {
  const site = use<Site>(files.site, readSite);
  const scenario = use<Scenario>(files.scenario, readScenario);
  if (scenario.site !== site.id)
    throw new Error(`${files.scenario} is a day at ${scenario.site}, not at ${site.id}. Maybe give the other site.`);
  const faults = files.faults === undefined ? null : use<FaultScript>(files.faults, (value) => readFaultScript(value, site));
  const { seed = scenario.seed } = files;
  const world = new World(site, scenario, { seed, faults });
  const day = nameOf({ site, scenario, faults, seed });
  const diary = files.diary === undefined ? null : await openDiary(files.diary, day, world);
  return { site, scenario, faults, seed, world, diary };
}

/** Emulates a day at a broker. Resolves with the world as it is then. Throws a sentence with advice where a file cannot be used. */
export async function runEmulator(options: EmulatorOptions): Promise<World> {
  const { speed, lockStep = true, visualization = null, signal, onProgress, onProblem } = options;
  const { site, scenario, faults, seed, world, diary } = await takeUp(options);
  for (const why of world.truth.impossible) onProblem(`${options.scenario}: ${JSON.stringify(why)}`);
  const takenUp = world.now;
  if (takenUp < (options.known ?? takenUp))
    throw new Error(
      `The emulated port stands at ${iso(takenUp)}, and the terminal knows of ${iso(options.known!)}. Maybe the machine lost power; begin the day anew.`,
    );
  await runOverMqtt(world, {
    access: {
      url: options.broker,
      secrets: readSecrets(options.credentials),
      ca: options.ca === undefined ? undefined : readFileSync(options.ca, 'utf8'),
      onProblem,
    },
    terminal: site.id,
    until: scenario.end,
    speed,
    lockStep,
    visualization,
    faults,
    seed,
    ...(diary === null ? {} : { diary }),
    ...(signal === undefined ? {} : { signal }),
    onStep: (now) =>
      onProgress?.({
        now,
        start: scenario.start,
        takenUp,
        end: scenario.end,
        moves: movesOf(world),
        violations: world.statistics.violations.length,
      }),
  });
  diary?.close();
  return world;
}

/** The same for the same day only. */
const nameOf = (day: object): string => createHash('sha256').update(JSON.stringify(day)).digest('hex');
const iso = (moment: number): string => new Date(moment).toISOString();

const movesOf = ({ statistics }: World): number => [...statistics.cranes.values()].reduce((sum, { moves }) => sum + moves, 0);

function use<T>(path: string, read: (value: unknown) => Result<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} cannot be read: ${(error as Error).message}. Maybe the path is wrong, or the file was cut off.`, {
      cause: error,
    });
  }
  const result = read(value);
  if (result.ok) return result.value;
  throw new Error(`${path} is refused:\n${result.reasons.map(sentence).join('\n')}`);
}

const sentence = ({ code, params }: Reason): string =>
  `  ${code} ${Object.entries(params)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')}`;

/** The same day, begun at another moment: for a port that runs by the clock on the wall. */
export function startAt(scenario: Scenario, start: number): Scenario {
  const by = start - scenario.start;
  const shift = (moment: number) => milliseconds(moment + by);
  return {
    ...scenario,
    start: shift(scenario.start),
    end: shift(scenario.end),
    calls: scenario.calls.map((call) => ({ ...call, eta: shift(call.eta) })),
    visitors: scenario.visitors.map((visitor) => ({ ...visitor, at: shift(visitor.at) })),
  };
}
