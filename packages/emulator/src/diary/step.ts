import { crc32 } from 'node:zlib';
import type { Message, Outgoing } from '../world/post.ts';
import type { World } from '../world/world.ts';

/** All that the next moment of a world depends on. */
export interface Step {
  /** The moment it goes on to, UTC [ms]. */
  readonly to: number;
  readonly inbox: readonly Message[];
  /** Clients that the network had lost and has again. */
  readonly returned: readonly string[];
  /** First step of a process that goes on with a day: nobody kept the machines' connections meanwhile. */
  readonly isTakenUp: boolean;
}

/** Lets a world live one step; gives what its machines said. */
export function takeStep(world: World, step: Step): readonly Outgoing[] {
  beginStep(world, step);
  return endStep(world, step);
}

/** The machines hear what was sent to them: time may now pass, in any parts, up to the step's moment. */
export function beginStep(world: World, { inbox, isTakenUp }: Omit<Step, 'returned'>): void {
  if (isTakenUp) world.signInAgain();
  world.hear(inbox);
}

/** Time has come to the step's moment; gives what the machines said. */
export function endStep(world: World, { to, returned }: Step): readonly Outgoing[] {
  world.pass(to);
  for (const client of returned) world.greetAgain(client);
  return world.drain();
}

/** Checksum of what was said: the same step lived again must say the same. */
export function checksum(said: readonly Outgoing[]): number {
  let sum = 0;
  for (const message of said) {
    sum = crc32(`${message.do} ${message.client} ${message.do === 'publish' ? message.topic : ''}`, sum);
    if (message.do === 'publish') sum = crc32(message.payload, sum);
  }
  return sum;
}
