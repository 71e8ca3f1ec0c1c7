import { type ActionContext, type ActionStatus, AgvController, type AttachContext, VirtualAgvAdapter } from 'vda-5050-lib';
import type { SiteMap } from '../fleet-control/site-map.ts';
import type { VehicleConfig } from '../fleet-control/vehicle-config.ts';
import { ForeignEar } from './foreign-ear.ts';

/** What a vehicle feels on its deck. */
export interface Deck {
  /** The boxes are on (pick) or off (drop), and no crane is over the vehicle. */
  isServed(does: 'pick' | 'drop', boxes: readonly string[]): boolean;
}

/** A vehicle of a third party's that runs. */
export interface ForeignVehicle {
  readonly id: string;
  readonly ear: ForeignEar;
  /** It has nothing left to drive or to do. */
  isAtRest(): boolean;
  /** Where it is [m, rad], and how fast [m/s]. */
  pose(): { readonly x: number; readonly y: number; readonly theta: number; readonly speed: number };
  stop(): Promise<void>;
}

/**
 * The virtual vehicle of a third party's library (vda-5050-lib 1.4.0, MIT), standing at its home, so many times as fast as time. With a deck it is
 * served by cranes: pick and drop end when the deck says so, not after five seconds. All else is the library's own.
 */
export async function startForeignVehicle(
  { id, address, home }: VehicleConfig,
  map: SiteMap,
  broker: { readonly url: string; readonly user: string; readonly password: string },
  timeLapse: number,
  deck: Deck | null = null,
): Promise<ForeignVehicle> {
  const place = map.place(home)!;
  let pose: ForeignVehicle['pose'] = () => ({ x: place.x, y: place.y, theta: place.theta ?? 0, speed: 0 });
  const ear = new ForeignEar();
  const controller = new HeardVehicle(
    ear,
    { manufacturer: address.manufacturer, serialNumber: address.serialNumber },
    {
      interfaceName: address.interfaceName,
      transport: { brokerUrl: broker.url, username: broker.user, password: broker.password, reconnectPeriod: 500 },
      vdaVersion: '2.0.0',
    },
    {
      agvAdapterType: class extends ServedVehicle {
        override readonly deck = deck;

        override attach(context: AttachContext): void {
          super.attach(context);
          pose = () => this.pose();
        }
      },
      publishVisualizationInterval: 1000,
      publishStateInterval: 10_000,
    },
    {
      initialPosition: { mapId: map.mapId, x: place.x, y: place.y, theta: place.theta ?? 0, lastNodeId: home },
      vehicleSpeed: 6,
      timeLapse,
      tickRate: 10,
      initialBatteryCharge: 100,
      batteryMaxReach: 1_000_000,
    },
  );
  await controller.start();
  return {
    id,
    ear,
    isAtRest: () => ear.isSettled(controller.currentState),
    pose: () => pose(),
    stop: () => controller.stop(),
  };
}

/** The library's control of a vehicle, with an ear at its connection. */
class HeardVehicle extends AgvController {
  readonly #ear: ForeignEar;

  constructor(ear: ForeignEar, ...parts: ConstructorParameters<typeof AgvController>) {
    super(...parts);
    this.#ear = ear;
  }

  protected override onStarted(): Promise<void> {
    this['_mqtt'].prependListener('message', (topic: string, payload: Buffer) => this.#ear.hear(topic, payload, this.currentState));
    return super.onStarted();
  }
}

/** The library's vehicle, whose loads are set and taken by cranes. */
class ServedVehicle extends VirtualAgvAdapter {
  readonly deck: Deck | null = null;
  #boxes: readonly string[] = [];

  pose(): ReturnType<ForeignVehicle['pose']> {
    const { position, velocity, isDriving } = this.vehicleState;
    return { x: position.x, y: position.y, theta: position.theta, speed: isDriving ? Math.hypot(velocity.vx ?? 0, velocity.vy ?? 0) : 0 };
  }

  override executeAction(context: ActionContext): void {
    const boxes = context.action.actionParameters?.find(({ key }) => key === 'loadId')?.value;
    if (typeof boxes === 'string') this.#boxes = boxes.split(',');
    super.executeAction(context);
  }

  protected override get actionDefinitions(): VirtualAgvAdapter['actionDefinitions'] {
    const { deck } = this;
    const all = super.actionDefinitions;
    if (deck === null) return all;
    return all.map((definition) => {
      const does = definition.actionType;
      if (does !== 'pick' && does !== 'drop') return definition;
      const boxes = () => this.#boxes;
      const running = {
        /** The library asks at every tick how long the action lasts [s]. */
        get durationTime(): number {
          return deck.isServed(does, boxes()) ? 0 : Number.POSITIVE_INFINITY;
        },
        next: 'FINISHED' as ActionStatus.Finished,
      };
      return { ...definition, transitions: { ...definition.transitions, RUNNING: running } };
    });
  }
}
