import type { Diary } from '../diary/diary.ts';
import { beginStep, endStep, type Step } from '../diary/step.ts';
import type { FaultScript } from '../faults/fault-script.ts';
import type { Message, Outgoing } from '../world/post.ts';
import type { World } from '../world/world.ts';
import type { MessageCounts } from '@estiba/messages/equipment';
import { Bell } from './bell.ts';
import { ClockMaster, sumUp } from './clock-master.ts';
import { type BrokerAccess, MqttFleet } from './mqtt-fleet.ts';
import { type Noise, networkNoise } from './noise.ts';
import { Pacer } from './pacer.ts';
import { nextStep } from './run-in-memory.ts';

/** A tick nobody answers is said again after so long [ms of real time]. */
const REPEAT = 1000;
/** Messages an answer announced and that do not come are given up after so many repeats. */
const GIVE_UP = 3;

export interface MqttRun {
  readonly access: BrokerAccess;
  readonly terminal: string;
  readonly until: number;
  /** Times real time; null: as fast as it goes. */
  readonly speed: number | null;
  /** Time stands still until all who keep step have answered; else it flows by itself, as in a real port. */
  readonly lockStep: boolean;
  /** Who answers ticks. */
  readonly followers?: readonly string[];
  readonly step?: number;
  /** Moving machines publish where they are this often [ms], beside the steps; null: never. */
  readonly visualization?: number | null;
  readonly faults?: FaultScript | null;
  readonly seed?: number;
  /** Keeps what reaches the world; one that holds steps already has been lived. */
  readonly diary?: Diary;
  readonly signal?: AbortSignal;
  readonly onStep?: (now: number) => void;
}

/** Runs a world against whoever is at the broker. Resolves when the day is over or the signal comes; all machines have left by then. */
export async function runOverMqtt(world: World, run: MqttRun): Promise<void> {
  const { access, terminal, speed, lockStep, followers = ['gateway'], diary, signal } = run;
  const fleet = new MqttFleet(access);
  const clock = new ClockMaster(terminal, followers, access, diary?.lived ?? 0);
  const bell = new Bell(signal);
  fleet.onArrival = () => bell.ring();
  clock.onDone = () => bell.ring();
  await bell.race(clock.ready);
  clock.announce(lockStep ? null : (speed ?? 1));
  await new Day(world, run, fleet, clock, bell).pass();
  await fleet.send(world.close());
  await Promise.all([fleet.close(), clock.close()]);
}

/** A step whose messages the machines have heard. */
type Begun = Omit<Step, 'returned'>;

/** The steps of a day, one after the other. */
class Day {
  readonly #world: World;
  readonly #run: MqttRun;
  readonly #fleet: MqttFleet;
  readonly #clock: ClockMaster;
  readonly #bell: Bell;
  readonly #outward: Noise<Outgoing>;
  readonly #inward: Noise<Message>;
  readonly #pacer: Pacer;

  constructor(world: World, run: MqttRun, fleet: MqttFleet, clock: ClockMaster, bell: Bell) {
    const { faults = null, seed = 0, speed, lockStep } = run;
    this.#world = world;
    this.#run = run;
    this.#fleet = fleet;
    this.#clock = clock;
    this.#bell = bell;
    const { outward, inward } = networkNoise(world, faults, seed);
    this.#outward = outward;
    this.#inward = inward;
    this.#pacer = new Pacer(speed ?? (lockStep ? null : 1), world.now);
  }

  async pass(): Promise<void> {
    const { until, step: length = 1000, onStep, diary } = this.#run;
    const first = { to: this.#world.now, inbox: [], isTakenUp: (diary?.lived ?? 0) > 0 };
    beginStep(this.#world, first);
    for (let step: Begun = first; step.to <= until && !this.#bell.isAborted; ) {
      const wakeAt = await this.#end(step);
      const inbox = this.#inward.pass(this.#fleet.take(), step.to);
      onStep?.(step.to);
      const to = nextStep(step.to, length, this.#isIdle(inbox) ? [this.#world.nextEventAt, wakeAt] : null);
      step = { to, inbox, isTakenUp: false };
      if (to <= until && !this.#bell.isAborted) await this.#begin(step);
    }
  }

  /** A step is begun: real time comes to its moment, and meanwhile the machines are seen to move. What was begun is ended, also when the run is. */
  async #begin(step: Begun): Promise<void> {
    const { visualization: every = null } = this.#run;
    beginStep(this.#world, step);
    for (let at = this.#world.now; every !== null && !this.#bell.isAborted; ) {
      at = every * (Math.floor(at / every) + 1);
      if (at > step.to) break;
      await this.#bell.race(this.#pacer.wait(at));
      this.#world.pass(at);
      this.#fleet.show(this.#world.seen());
    }
    await this.#bell.race(this.#pacer.wait(step.to));
    if (this.#bell.isAborted) await this.#end(step);
  }

  /** The step's moment has come: what the machines said goes out, and in step the others act on it. Gives when those want to be woken. */
  async #end(begun: Begun): Promise<number | null> {
    const step: Step = { ...begun, returned: this.#fleet.takeReturned() };
    const said = endStep(this.#world, step);
    this.#run.diary?.note(step, said);
    const counts = await this.#bell.race(this.#fleet.send(this.#outward.pass(said, step.to)));
    return counts === null || !this.#run.lockStep ? null : this.#keepStep(step.to, counts);
  }

  /** One tick: said until it is answered, and what the answers announce has come. */
  async #keepStep(now: number, counts: MessageCounts): Promise<number | null> {
    this.#clock.begin();
    for (let tries = 0; !this.#bell.isAborted; tries++) {
      this.#clock.tick(now, counts, this.#world.nextEventAt);
      const isThrough = (): boolean => {
        const answers = this.#clock.answers();
        return answers !== null && this.#fleet.hasArrived(sumUp(answers).messages);
      };
      await this.#bell.until(isThrough, REPEAT);
      const answers = this.#clock.answers();
      if (answers !== null && (isThrough() || tries >= GIVE_UP)) return sumUp(answers).wakeAt;
    }
    return null;
  }

  #isIdle(inbox: readonly Message[]): boolean {
    return this.#run.lockStep && inbox.length === 0 && !this.#outward.isHolding && !this.#inward.isHolding;
  }
}
