import { reason } from '@estiba/base';
import type { CraneState } from '@estiba/messages/equipment';
import { drawTriangular } from '../../world/chance.ts';
import type { Work } from '../../world/process.ts';
import type { Surroundings } from '../../world/surroundings.ts';
import { Failure, JobMachine } from '../crane/job-machine.ts';
import { reportOf, type StoredOrder } from '../crane/order-store.ts';

/** From where a gang is to the next bay, and up the lashing bridge [s]. */
const WALK = { low: 60, mode: 120, high: 300 };

/** Lashers, who lash and unlash the deck boxes of a bay, box by box. */
export class LashingGang {
  readonly id: string;
  readonly machine: JobMachine;

  constructor(id: string, around: Surroundings) {
    this.id = id;
    const random = around.streamOf(`gang ${id}`);
    const { lashSecondsPerBox, unlashSecondsPerBox } = around.site.kinematics.lashing;
    const machine = new JobMachine(id, around, {
      *work(stored: StoredOrder): Work {
        const { order } = stored;
        if (order.from.at !== 'bay') throw new Failure(reason('place.out-of-reach', { at: order.from.at }));
        const { call, bay } = order.from;
        const ship = around.truth.ships.get(call);
        if (ship === undefined || around.shipPose(call) === null) throw new Failure(reason('ship.absent', { call }));
        const boxes = ship.deckBoxes(bay);
        if (boxes === null) throw new Failure(reason('place.unknown', { bay }));
        machine.phase(stored, 'gantry');
        yield { for: drawTriangular(random, WALK) };
        machine.phase(stored, 'setting');
        const isLashing = order.moveType === 'lash';
        for (let i = 0; i < boxes; i++) yield { for: drawTriangular(random, isLashing ? lashSecondsPerBox : unlashSecondsPerBox) };
        ship.lash(bay, isLashing);
        stored.phase = 'clear';
      },
      refuseAbort: () => null,
      tidy: () => undefined,
    });
    this.machine = machine;
  }

  state(): CraneState {
    const { technical, faults, store } = this.machine;
    return { technical, operational: 'automatic', orders: store.all.map(reportOf), holding: [], faults };
  }
}
