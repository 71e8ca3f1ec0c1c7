import type { Milliseconds } from '@estiba/base';
import { decodeShipState, type ShipState } from '@estiba/messages/equipment';
import { type CallVisit, type Command, type TerminalState, unlashedBays } from '@estiba/terminal';
import { commandOf } from '../command-key.ts';
import { MachineEar } from './machine-ear.ts';
import type { ProfileVoice } from './profile-voice.ts';

const REPEAT = 10_000;

/** Hears a ship (her agent, pilot, AIS) come and go, tells her with `Berth` where she is to lie instead, and with `Stop` under the call's name that work on her is complete. */
export class ShipControl {
  readonly #call: string;
  readonly #voice: ProfileVoice;
  readonly #ear = new MachineEar<ShipState>(decodeShipState);
  #told = { what: '', at: Number.NEGATIVE_INFINITY };

  constructor(call: string, voice: ProfileVoice) {
    this.#call = call;
    this.#voice = voice;
  }

  receive(kind: 'state' | 'connection', bytes: Uint8Array, now: Milliseconds): void {
    this.#ear.hear(kind, bytes, now);
  }

  settle(visit: CallVisit, state: TerminalState, now: Milliseconds): readonly Command[] {
    const is = this.#ear.state?.phase;
    if (is === undefined && visit.phase !== 'sailed' && this.#ear.link.shouldAsk(now)) this.#voice.command({ command: 'report' }, now);
    if (visit.phase === 'announced') return this.#coming(visit, is, now);
    return visit.phase === 'complete' ? this.#going(visit, state, is, now) : [];
  }

  #coming(visit: CallVisit, is: ShipState['phase'] | undefined, now: Milliseconds): readonly Command[] {
    if (is === 'alongside') return this.#once('berth', now, commandOf('berthCall', { call: this.#call }, this.#call, now));
    if (is === 'approaching' && this.#liesElsewhere(visit) && this.#isDue('berth-there', now))
      this.#voice.command({ command: 'Berth', orderId: this.#call, bowAt: visit.bowAt, eta: visit.eta }, now);
    return [];
  }

  #going(visit: CallVisit, state: TerminalState, is: ShipState['phase'] | undefined, now: Milliseconds): readonly Command[] {
    if (is === 'sailed') return this.#once('sail', now, commandOf('sailCall', { call: this.#call }, this.#call, now));
    if (is === 'alongside' && maySail(visit, state) && this.#isDue('may-sail', now))
      this.#voice.command({ command: 'Stop', orderId: this.#call }, now);
    return [];
  }

  /** She tells where or when she was told to lie, and it is not what was given her since. */
  #liesElsewhere({ bowAt, eta }: CallVisit): boolean {
    const said = this.#ear.state;
    return (said?.bowAt !== undefined && said.bowAt !== bowAt) || (said?.eta !== undefined && said.eta !== eta);
  }

  /** Said again while the terminal does not take it: the berth may be closed, the lists may not be there yet. */
  #once(what: string, now: Milliseconds, command: Command): readonly Command[] {
    return this.#isDue(what, now) ? [command] : [];
  }

  #isDue(what: string, now: Milliseconds): boolean {
    if (this.#told.what === what && now - this.#told.at < REPEAT) return false;
    this.#told = { what, at: now };
    return true;
  }
}

/** Lashers may still be aboard, or be wanted, when the last crane line is done. */
function maySail(visit: CallVisit, state: TerminalState): boolean {
  for (const { call } of state.jobs.values()) if (call === visit.call) return false;
  return unlashedBays(state, visit).length === 0;
}
