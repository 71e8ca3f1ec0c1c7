import { type Milliseconds, type Reason, refuse, type Result } from '@estiba/base';
import {
  encodeInstantActions,
  encodeOrder,
  encodeResponses,
  encodeZoneSet,
  type FleetOrder,
  type MessageHead,
  type RequestResponse,
  topicOf,
  type VdaAction,
  type VdaTopicKind,
  type ZoneSet,
} from '@estiba/messages/equipment';
import type { Outbox } from '../outbox.ts';
import { type OrderLimits, whyTooLong } from './field-support.ts';
import { instantActionId } from './progress.ts';
import type { VehicleConfig } from './vehicle-config.ts';

/** Says things to one vehicle: in its dialect, on its topics, numbered. What cannot be said comes back as reasons. */
export class Mouthpiece {
  readonly #vehicle: VehicleConfig;
  readonly #outbox: Outbox;
  /** The one the vehicle itself uses. */
  interfaceName: string;
  #asked = 0;

  constructor(vehicle: VehicleConfig, outbox: Outbox) {
    this.#vehicle = vehicle;
    this.interfaceName = vehicle.address.interfaceName;
    this.#outbox = outbox;
  }

  /** An order too long for the vehicle is not sent. */
  order(order: FleetOrder, limits: OrderLimits, now: Milliseconds): readonly Reason[] {
    return this.#say('order', now, (head) => {
      const text = encodeOrder(order, this.#vehicle.dialect, head);
      const tooLong = text.ok ? whyTooLong(order, text.value, limits) : null;
      return tooLong === null ? text : refuse(tooLong);
    });
  }

  responses(responses: readonly RequestResponse[], now: Milliseconds): readonly Reason[] {
    return this.#say('responses', now, (head) => encodeResponses({ responses }, this.#vehicle.dialect, head));
  }

  zoneSet(zoneSet: ZoneSet, now: Milliseconds): readonly Reason[] {
    return this.#say('zoneSet', now, (head) => encodeZoneSet(zoneSet, this.#vehicle.dialect, head));
  }

  /** An id no instant action had before. */
  nextActionId(type: string, now: Milliseconds): string {
    this.#asked++;
    return instantActionId(type, `${now.toString(36)}-${this.#asked}`);
  }

  instantly(actionType: string, now: Milliseconds, actionId: string = this.nextActionId(actionType, now)): readonly Reason[] {
    return this.act({ actionType, blockingType: actionType === 'cancelOrder' ? 'HARD' : 'NONE', parameters: [] }, now, actionId);
  }

  act(what: Omit<VdaAction, 'actionId'>, now: Milliseconds, actionId: string = this.nextActionId(what.actionType, now)): readonly Reason[] {
    const action: VdaAction = { actionId, ...what };
    return this.#say('instantActions', now, (head) => encodeInstantActions({ actions: [action] }, this.#vehicle.dialect, head));
  }

  #say(kind: VdaTopicKind, now: Milliseconds, encode: (head: MessageHead) => Result<string>): readonly Reason[] {
    const address = { ...this.#vehicle.address, interfaceName: this.interfaceName };
    const topic = topicOf(address, kind);
    if (!topic.ok) return topic.reasons;
    const { manufacturer, serialNumber } = address;
    const text = encode({ headerId: this.#outbox.nextHeaderId(topic.value, now), timestamp: now, manufacturer, serialNumber });
    if (!text.ok) return text.reasons;
    this.#outbox.add(topic.value, text.value, { qos: 0, retain: false });
    return [];
  }
}
