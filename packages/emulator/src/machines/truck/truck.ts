import type { Random } from '@estiba/base';
import type { FleetOrder, InstantActions, Responses, VdaAction, VehicleError, ZoneSet } from '@estiba/messages/equipment';
import { CellKind, type Truck as TruckSite } from '@estiba/port';
import { type Appointment, cancel } from '../../world/agenda.ts';
import { drawFactor, drawTriangular } from '../../world/chance.ts';
import { Process } from '../../world/process.ts';
import type { Carrier, Surroundings } from '../../world/surroundings.ts';
import { ActionList } from './action-list.ts';
import { TruckBattery } from './battery.ts';
import { Drivetrain } from './drivetrain.ts';
import { workAtNode } from './node-work.ts';
import { type HeldOrder, judgeOrder, nextStop, workStop } from './order-book.ts';
import { driveFailure, type Refusal, referencesTo, refusalError } from './refusal.ts';
import { ZoneBook } from './zone-book.ts';

/** A driverless truck that does what VDA 5050 tells it: drives the base it was given and no further. */
export class Truck implements Carrier {
  readonly id: string;
  readonly site: TruckSite;
  readonly drivetrain: Drivetrain;
  readonly battery: TruckBattery;
  readonly actions = new ActionList();
  readonly zones: ZoneBook;
  held: HeldOrder | null = null;
  /** What made it refuse orders, until it takes one; and faults, until they are repaired. */
  refusals: readonly VehicleError[] = [];
  faults: readonly VehicleError[] = [];
  isPaused = false;
  /** Called whenever what it reports has changed. */
  onChange: () => void = () => undefined;
  onFactsheetRequest: () => void = () => undefined;
  readonly #around: Surroundings;
  readonly #random: Random;
  readonly #cranes = new Set<string>();
  #isBroken = false;
  #drivesHorizon = false;
  #factor = 1;
  #work: Process | null = null;
  #cancelling: VdaAction | null = null;
  #repair: Appointment | null = null;

  constructor(site: TruckSite, around: Surroundings) {
    const home = around.lanes.cellOf.get(site.home);
    if (home === undefined) throw new RangeError(`Truck ${site.id} lives at ${site.home}, which is no cell. Maybe the row was renamed.`);
    this.id = site.id;
    this.site = site;
    this.#around = around;
    this.zones = new ZoneBook(around.lanes);
    this.#random = around.streamOf(`truck ${site.id}`);
    const kinematics = around.site.kinematics.truck;
    this.battery = new TruckBattery(kinematics, around.agenda.now, this.#random.between(0.6, 1));
    this.drivetrain = new Drivetrain(around.lanes, around.agenda, kinematics, home, {
      passed: (metres) => this.#passed(metres),
      stopped: () => this.#goOn(),
    });
  }

  /** The name its map goes by: that of the site. */
  get mapId(): string {
    return this.#around.site.id;
  }

  /** An order or an update has come. */
  order(order: FleetOrder): void {
    const { lanes, statistics } = this.#around;
    const hasNodes = this.held !== null && this.held.reached < this.held.way.length - 1;
    const isBusy = hasNodes || this.actions.isBusy || this.#cancelling !== null;
    const verdict = judgeOrder(order, { held: this.held, isBusy, cell: this.drivetrain.cell, mapId: this.mapId }, lanes);
    if (verdict.is === 'refused' && !(verdict.why === 'same-id' && this.site.vda5050.version !== '3.0')) {
      statistics.truck(this.id).refused += 1;
      this.refuse(verdict.why, order, verdict.note);
    } else if (verdict.is === 'new' || verdict.is === 'update') {
      this.#take(verdict.held, verdict.is === 'new');
    }
    this.onChange();
  }

  /** A message that could not be read, or an order not taken, is told as an error. */
  refuse(why: Refusal, order: Partial<FleetOrder> | null, note: string): void {
    const error = refusalError(this.site.vda5050.version, why, referencesTo(order), note);
    this.refusals = [...this.refusals.filter(({ type }) => type !== error.type), error];
    this.onChange();
  }

  takeZones(zoneSet: ZoneSet): void {
    if (!this.zones.take(zoneSet)) this.refuse('zone-set', null, `The vehicle has zone set ${zoneSet.zoneSetId}.`);
    this.onChange();
  }

  hearOfZones(responses: Responses): void {
    if (this.zones.hear(responses)) this.#proceed();
    this.onChange();
  }

  instant({ actions }: InstantActions): void {
    for (const action of actions) {
      if (this.actions.knowsInstant(action.actionId)) continue;
      this.#instant(action);
    }
    this.onChange();
  }

  /** The drive fails for so many ms. What it was doing goes on afterwards. */
  breakDown(duration: number): void {
    this.#isBroken = true;
    this.faults = [driveFailure(this.site.vda5050.version)];
    this.drivetrain.brake();
    this.#work?.hold();
    this.#repair = cancel(this.#repair);
    this.#repair = this.#around.agenda.after(duration, () => {
      this.#isBroken = false;
      this.faults = [];
      if (!this.isPaused) this.#work?.resume();
      this.#proceed();
      this.onChange();
    });
    this.onChange();
  }

  /** A fault of its software: from now on it takes what was only announced for released, and drives there at once. */
  driveHorizon(): void {
    this.#drivesHorizon = true;
    this.#proceed();
    this.onChange();
  }

  standsAt(): { readonly x: number; readonly y: number } | null {
    return this.drivetrain.cell === null ? null : this.drivetrain.pose();
  }

  engage(crane: string): void {
    this.#cranes.add(crane);
  }

  disengage(crane: string): void {
    this.#cranes.delete(crane);
    this.#work?.poke();
    this.#finishCancel();
  }

  loadChanged(): void {
    this.#work?.poke();
    this.onChange();
  }

  #instant(action: VdaAction): void {
    const report = (status: 'FINISHED' | 'FAILED' | 'RUNNING', result = ''): void => this.actions.reportInstant(action, status, result);
    switch (action.actionType) {
      case 'stateRequest':
        return report('FINISHED');
      case 'factsheetRequest':
        report('FINISHED');
        return this.onFactsheetRequest();
      case 'startPause':
      case 'stopPause':
        this.#pause(action.actionType === 'startPause');
        return report('FINISHED');
      case 'initializePosition':
        return report('FINISHED');
      case 'cancelOrder':
        return this.#cancelOrder(action);
      case 'enableZoneSet':
        return report(this.zones.enable(action.parameters.find(({ key }) => key === 'zoneSetId')?.value) ? 'FINISHED' : 'FAILED');
      default:
        this.refuse('instant-action', null, `The vehicle cannot ${action.actionType}.`);
        return report('FAILED', 'unknown action');
    }
  }

  #take(held: HeldOrder, isNew: boolean): void {
    const actions = held.way.flatMap(({ node }) => node.actions);
    if (isNew) {
      this.actions.begin(actions);
      this.#factor = drawFactor(this.#random, this.#around.site.kinematics.truck.spread);
      this.#around.statistics.truck(this.id).orders += 1;
    } else this.actions.extend(actions);
    this.held = held;
    this.refusals = [];
    this.#proceed();
  }

  /** Works where it stands, or drives to where it has to work or the base ends. */
  #proceed(): void {
    const { held } = this;
    if (held === null || this.#isBroken || this.isPaused || this.#work !== null) return;
    if (this.drivetrain.cell !== null && this.#startWork(held)) return;
    this.zones.review(held, this.#around.agenda.now);
    const stop = workStop(held, this.#drivesHorizon, (cell) => this.zones.mayEnter(cell));
    if (stop <= held.reached) return;
    if (!this.drivetrain.isMoving) this.#leave();
    this.drivetrain.go(held.way, held.reached, stop, this.#factor);
  }

  #leave(): void {
    this.battery.setCharging(false, this.#around.agenda.now);
    const { x, y } = this.drivetrain.pose();
    const { statistics, agenda } = this.#around;
    for (const crane of this.#cranes)
      statistics.violations.push({ kind: 'driven-while-engaged', at: agenda.now, between: [this.id, crane], x, y });
  }

  /** Begins what is to be done at the node it stands on; false when there is nothing. */
  #startWork(held: HeldOrder): boolean {
    const due = held.way[held.reached]!.node.actions.filter(({ actionId }) => this.actions.statusOf(actionId) === 'WAITING');
    if (due.length === 0) return false;
    const { agenda, truth, site } = this.#around;
    const work = workAtNode(due, {
      carried: () => truth.carriedBy(this.id),
      isEngaged: () => this.#cranes.size > 0,
      positioning: () => drawTriangular(this.#random, site.kinematics.truck.positioningSeconds),
      report: (action, status, result) => {
        this.actions.report(action, status, result);
        this.onChange();
      },
      charge: (isCharging) => this.#charge(isCharging),
    });
    this.#work = new Process(agenda, work, () => {
      this.#work = null;
      this.#goOn();
    });
    this.#work.start();
    return true;
  }

  #charge(isCharging: boolean): string | null {
    const { lanes, agenda } = this.#around;
    const isThere = this.drivetrain.cell !== null && lanes.kind[this.drivetrain.cell] === CellKind.charger;
    if (isCharging && !isThere) return 'There is no charger here.';
    this.battery.setCharging(isCharging, agenda.now);
    return null;
  }

  #passed(metres: number): void {
    const figures = this.#around.statistics.truck(this.id);
    this.held!.reached += 1;
    this.zones.review(this.held!, this.#around.agenda.now);
    figures.metres += metres;
    if (this.#around.truth.carriedBy(this.id).length > 0) figures.ladenMetres += metres;
    this.battery.drive(metres, this.#around.agenda.now);
    this.onChange();
  }

  #goOn(): void {
    this.#finishCancel();
    this.#proceed();
    this.onChange();
  }

  #pause(isPaused: boolean): void {
    if (this.isPaused === isPaused) return;
    this.isPaused = isPaused;
    if (isPaused) {
      this.drivetrain.brake();
      this.#work?.hold();
    } else if (!this.#isBroken) {
      this.#work?.resume();
      this.#proceed();
    }
  }

  #cancelOrder(action: VdaAction): void {
    const orderId = action.parameters.find(({ key }) => key === 'orderId')?.value;
    const isOther = typeof orderId === 'string' && orderId !== this.held?.orderId;
    const hasNodes = this.held !== null && this.held.reached < this.held.way.length - 1;
    if (this.held === null || isOther || this.held.isCancelled || (!hasNodes && !this.actions.isBusy)) {
      this.actions.reportInstant(action, 'FAILED');
      const reference = [{ key: 'actionId', value: action.actionId }];
      this.refusals = [refusalError(this.site.vda5050.version, 'nothing-to-cancel', reference, 'No order is active.')];
      return;
    }
    this.#cancelling = action;
    this.held.isCancelled = true;
    this.actions.reportInstant(action, 'RUNNING');
    this.actions.failWaiting('The order was cancelled.');
    this.#cutWay(this.held);
    this.#finishCancel();
  }

  /** Gives up what lies beyond the next node at which it can stop. */
  #cutWay(held: HeldOrder): void {
    const isBetween = this.drivetrain.isMoving || this.drivetrain.cell === null;
    const braking = this.drivetrain.pose().speed ** 2 / (2 * this.#around.site.kinematics.truck.decelerationMetresPerSecondSquared);
    const last = isBetween ? nextStop(held, this.drivetrain.sinceNode + braking) : held.reached;
    this.held = { ...held, way: held.way.slice(0, last + 1) };
    if (isBetween) this.#proceed();
  }

  #finishCancel(): void {
    if (this.#cancelling === null || this.drivetrain.isMoving || this.drivetrain.cell === null) return;
    if (this.#work !== null && this.#cranes.size > 0) return;
    this.#work?.stop();
    this.#work = null;
    this.actions.failOpen('The order was cancelled.');
    this.actions.reportInstant(this.#cancelling, 'FINISHED');
    this.#cancelling = null;
  }
}
