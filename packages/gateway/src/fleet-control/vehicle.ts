import { type Milliseconds, type Reason, reason } from '@estiba/base';
import type { VdaTopicKind, VehicleState, ZoneSet } from '@estiba/messages/equipment';
import type { Command } from '@estiba/terminal';
import { commandOf } from '../command-key.ts';
import { FaultLog } from '../fault-log.ts';
import { LinkTeller } from '../link-teller.ts';
import type { Outbox } from '../outbox.ts';
import { CancelHandshake } from './cancel.ts';
import { checkFactsheet, type FieldSupport, fieldSupport } from './field-support.ts';
import { findTrespass } from './guard.ts';
import { Leases } from './leases.ts';
import { Mouthpiece } from './mouthpiece.ts';
import { observeTruck } from './observe-truck.ts';
import { MODES } from './operating-mode.ts';
import { OrderSender } from './order-sender.ts';
import type { Progress } from './progress.ts';
import type { SiteMap } from './site-map.ts';
import type { PoseBook } from '../poses/pose-book.ts';
import { Trial } from './trial.ts';
import { truckPose } from './truck-pose.ts';
import type { VehicleConfig } from './vehicle-config.ts';
import { VehicleEar } from './vehicle-ear.ts';
import { isSameWish, type Wish } from './wish.ts';
import { ZoneDesk } from './zone-desk.ts';

/** What the terminal holds of one truck, beside what it wants of it. */
export interface Standing {
  readonly isBarred: boolean;
  /** It stopped at its base's end in a trial before. */
  readonly isProven: boolean;
  /** The step it goes to was taken back. */
  readonly isWithdrawn: boolean;
  readonly link: 'online' | 'lost' | 'never';
}

interface Told {
  readonly state: VehicleState | null;
  readonly wish: Wish | null;
  readonly refusal: Reason | null;
  readonly isHeldBack: boolean;
  readonly text: string;
  readonly at: number;
}

const TRIES_BEFORE_ALARM = 5;
const REPEAT = 10_000;
/** An order the terminal does not want any more may take so long to end by itself. */
const UNWANTED_GRACE = 10_000;
const unknown: Standing = { isBarred: false, isProven: false, isWithdrawn: false, link: 'never' };

/** Fleet control of one vehicle: brings together what the terminal wants and what the vehicle says. No I/O; time is passed in. */
export class VehicleControl {
  readonly config: VehicleConfig;
  readonly #map: SiteMap;
  readonly #poses: PoseBook;
  readonly #mouth: Mouthpiece;
  readonly #ear: VehicleEar;
  readonly #faults: FaultLog;
  readonly #sender = new OrderSender();
  readonly #leases = new Leases();
  readonly #zones: ZoneDesk;
  readonly #link = new LinkTeller();
  readonly #trial: Trial;
  readonly #cancelled = new Set<string>();
  #wish: Wish | null = null;
  #standing: Standing = unknown;
  #support: FieldSupport;
  #cancel: CancelHandshake | null = null;
  #unwantedSince: number | null = null;
  #isQuarantined = false;
  /** What was told last, and all that it was told of. */
  #told: Told = { state: null, wish: null, refusal: null, isHeldBack: false, text: '', at: Number.NEGATIVE_INFINITY };

  constructor(config: VehicleConfig, map: SiteMap, zoneSet: ZoneSet, outbox: Outbox, poses: PoseBook) {
    this.config = config;
    this.#poses = poses;
    this.#map = map;
    this.#mouth = new Mouthpiece(config, outbox);
    this.#ear = new VehicleEar(config);
    this.#faults = new FaultLog(config.id);
    this.#support = fieldSupport(config.dialect, null);
    this.#trial = new Trial(config, map);
    this.#zones = new ZoneDesk(zoneSet);
  }

  /** What the terminal wants from now on. An engineer who clears a barred vehicle ends its quarantine. */
  want(wish: Wish | null, standing: Standing): void {
    if (this.#standing.isBarred && !standing.isBarred) this.#isQuarantined = false;
    // Wishes that say the same are one: what was told of the one need not be told of the other.
    if (!isSameWish(this.#wish, wish)) this.#wish = wish;
    this.#standing = standing;
    this.#link.known = standing.link;
  }

  receive(kind: VdaTopicKind, interfaceName: string, bytes: Uint8Array, now: Milliseconds, heardAt: Milliseconds): readonly Command[] {
    this.#mouth.interfaceName = interfaceName;
    const factsheet = this.#ear.factsheet;
    const before = this.#ear.state;
    const commands = this.#ear.hear(kind, bytes, now).flatMap((fault) => this.#faults.tell(fault, false, now));
    if (this.#ear.factsheet !== factsheet) commands.push(...this.#readFactsheet(now));
    const { state, progress } = this.#ear;
    if (state !== null && progress !== null && state !== before) {
      this.#place(state, this.#ear.sentAt!, heardAt);
      this.#sender.hear(state, progress, this.#wish, now);
      commands.push(...this.#guard(state, progress, now));
    }
    return [...commands, ...this.act(now)];
  }

  /** Takes in where it is, for the eye; answers with what was wrong with it. */
  see(bytes: Uint8Array, heardAt: Milliseconds): readonly Reason[] {
    const read = this.#ear.see(bytes);
    if (!read.ok) return read.reasons;
    const { header, body } = read.value;
    this.#place(body, header.timestamp ?? heardAt, heardAt);
    return [];
  }

  #place(said: Pick<VehicleState, 'position' | 'velocity'>, sentAt: Milliseconds, heardAt: Milliseconds): void {
    const pose = truckPose(this.config.id, said, heardAt);
    if (pose !== null) this.#poses.note(pose, sentAt);
  }

  /** Does what is due: sends what the vehicle lacks, tells the terminal what changed. */
  act(now: Milliseconds): readonly Command[] {
    const link = this.#ear.link.status(now);
    return [...this.#discover(now), ...this.#link.tell(this.config.id, link, now), ...this.#drive(now), ...this.#tellState(now)];
  }

  /** Asks a vehicle that is new or silent for its state, and once for its factsheet. One that does not drive as the site says is barred. */
  #discover(now: Milliseconds): readonly Command[] {
    const isNew = this.#ear.isNew;
    if (isNew) {
      this.#ear.isNew = false;
      if (this.#ear.factsheet === null) this.#mouth.instantly('factsheetRequest', now);
      if (this.config.dialect.stateRequestOnDiscovery && this.#ear.link.shouldAsk(now)) this.#mouth.instantly('stateRequest', now);
    } else if (this.#ear.link.shouldAsk(now)) this.#mouth.instantly('stateRequest', now);
    const { drivesStraight, name } = this.config.dialect;
    const isMisplaced = isNew && drivesStraight && !this.#map.graph.curves.areStraight;
    return isMisplaced ? this.#faults.tell(reason('vehicle.drives-straight', { dialect: name }), true, now) : [];
  }

  #readFactsheet(now: Milliseconds): Command[] {
    const { factsheet } = this.#ear;
    if (factsheet === null) return [];
    this.#support = fieldSupport(this.config.dialect, factsheet);
    const { actionMap } = this.config.dialect;
    return checkFactsheet(factsheet, (name) => actionMap[name] ?? name).flatMap((fault) => this.#faults.tell(fault, true, now));
  }

  #guard(state: VehicleState, progress: Progress, now: Milliseconds): readonly Command[] {
    const released = this.#wish ? Math.max(this.#wish.released, this.#sender.releasedBySent(this.#wish.route)) : 0;
    const trespass = findTrespass(state, progress, this.#wish, released, this.#map);
    if (trespass === null) return [];
    return trespass.isBeyond ? this.#quarantine(trespass.reason, now) : this.#faults.tell(trespass.reason, false, now);
  }

  /** Nothing more is sent to it but to stand still; what was released to it stays allocated until a person cleared it. */
  #quarantine(why: Reason, now: Milliseconds): readonly Command[] {
    if (!this.#isQuarantined) this.#mouth.instantly('startPause', now);
    this.#isQuarantined = true;
    return this.#faults.tell(why, true, now);
  }

  #drive(now: Milliseconds): readonly Command[] {
    const { state, progress, link } = this.#ear;
    if (state === null || progress === null || link.status(now) !== 'online') return [];
    const mode = MODES[state.operatingMode];
    if (this.config.dialect.version === '3.0') this.#tellZones(state, now);
    if (this.#isQuarantined) return [];
    if (mode.cancel && this.#cancelled.has(progress.orderId) === false) this.#decideCancel(state, progress, now);
    if (this.#cancel) {
      if (mode.cancel) this.#goOnCancelling(state, progress, now);
      return [];
    }
    return mode.orders && !this.#standing.isBarred ? this.#send(state, progress, now) : [];
  }

  #tellZones(state: VehicleState, now: Milliseconds): void {
    const step = this.#zones.next(state, this.#ear.factsheet, now);
    if (step?.say === 'set') this.#mouth.zoneSet(step.zoneSet, now);
    if (step?.say === 'action') this.#mouth.act(step.action, now);
    const responses = this.#leases.answer(state, this.#wish, now);
    if (responses.length > 0) this.#mouth.responses(responses, now);
  }

  /** An order is cancelled when its truck waits at the end for what was taken back, or when the terminal does not know it. */
  #decideCancel(state: VehicleState, progress: Progress, now: Milliseconds): void {
    if (this.#cancel || !progress.isBusy || this.#trial.isTrialOrder(progress.orderId)) return;
    const isAtEnd = !state.driving && progress.reached >= progress.base;
    const isUnwanted = isAtEnd && (this.#wish?.route !== progress.orderId || this.#standing.isWithdrawn);
    if (!isUnwanted) this.#unwantedSince = null;
    else this.#unwantedSince ??= now;
    if (this.#unwantedSince === null || now - this.#unwantedSince < UNWANTED_GRACE) return;
    this.#cancel = new CancelHandshake(progress.orderId, this.#mouth.nextActionId('cancelOrder', now));
    this.#unwantedSince = null;
  }

  #goOnCancelling(state: VehicleState, progress: Progress, now: Milliseconds): void {
    const cancel = this.#cancel!;
    if (cancel.isDone(state, progress)) {
      this.#cancelled.add(cancel.order);
      this.#cancel = null;
      this.#sender.forget();
    } else if (cancel.shouldAsk(state, now)) this.#mouth.instantly('cancelOrder', now, cancel.actionId);
  }

  #send(state: VehicleState, progress: Progress, now: Milliseconds): readonly Command[] {
    if (this.#wish === null && !this.#standing.isProven) this.#trial.begin(state, progress, now);
    if (this.#trial.isRunning) return this.#try(state, progress, now);
    const wish = this.#wish;
    if (wish === null || this.#cancelled.has(wish.route)) return [];
    const mayAnnounce = this.config.dialect.horizonSupported || this.#standing.isProven || this.#trial.verdict === 'proven';
    const order = this.#sender.next(wish, state, progress, this.#map, this.#support, mayAnnounce, now);
    if (order === null) return [];
    const refusals = this.#mouth.order(order, this.#support.limits, now);
    const unheard = this.#sender.tries === TRIES_BEFORE_ALARM ? [reason('vehicle.order-unheard', { order: order.orderId })] : [];
    return [...refusals, ...unheard].flatMap((fault) => this.#faults.tell(fault, false, now));
  }

  #try(state: VehicleState, progress: Progress, now: Milliseconds): readonly Command[] {
    const { send, barred } = this.#trial.step(state, progress, now);
    if (send) this.#mouth.order(send, this.#support.limits, now);
    return barred ? this.#quarantine(barred, now) : [];
  }

  /** Told when it changed, and again now and then: the terminal takes the level, not the edge. */
  #tellState(now: Milliseconds): readonly Command[] {
    const { state, progress, link } = this.#ear;
    if (state === null || progress === null || link.status(now) !== 'online') return [];
    const refusal = this.#wish ? this.#sender.refusalOf(this.#wish.route, now) : null;
    const known = { refusal, isHeldBack: this.#trial.isRunning, isProven: this.#trial.verdict === 'proven' };
    const isDue = now - this.#told.at >= REPEAT;
    const told = this.#told;
    if (told.state === state && told.wish === this.#wish && told.refusal === refusal && told.isHeldBack === known.isHeldBack && !isDue)
      return [];
    const observation = observeTruck(this.config.id, state, progress, this.#wish, this.#map, known);
    const text = JSON.stringify(observation);
    const isNews = text !== told.text || isDue;
    this.#told = { state, wish: this.#wish, refusal, isHeldBack: known.isHeldBack, text, at: isNews ? now : told.at };
    if (!isNews) return [];
    return [commandOf('observeTruck', observation, this.config.id, now)];
  }
}
