import type { Milliseconds } from '@estiba/base';
import {
  type BaplieVersion,
  type BoxToWrite,
  type VoyageToWrite,
  withHandling,
  writeDeparturePlan,
  writeInterchange,
  writeLoadInstruction,
  type WrittenMessage,
} from '@estiba/messages';
import { aboardAtDeparture } from '../departure.ts';
import type { Outcome, SourceFinding } from '../outcome.ts';
import type { OutputFile } from './write-whole.ts';

/** Versions of BAPLIE that `--baplie-version` knows. */
export const baplieVersions = {
  '1.5': 'BAPLIE-1.5',
  '2.0': 'BAPLIE-2.0',
  '2.1': 'BAPLIE-2.1',
  '2.2': 'BAPLIE-2.2',
  '3.1': 'BAPLIE-3.1',
} as const satisfies Record<string, BaplieVersion>;
export type BaplieChoice = keyof typeof baplieVersions;

/** The departure plan (BAPLIE) and the load instruction (MOVINS) of a plan, and what their versions could not say. */
export function planMessages(
  outcome: Outcome,
  version: BaplieChoice,
  prepared: Milliseconds,
): { files: OutputFile[]; findings: SourceFinding[] } {
  const voyage = voyageOf(outcome, prepared);
  const boxes = aboardAtDeparture(outcome.call, outcome.plan).map((box) => ({ ...asToWrite(outcome, box), role: box.role }));
  const departure = writeDeparturePlan(
    voyage,
    boxes,
    { reference: '1', number: `${outcome.call.id}-D`, prepared },
    baplieVersions[version],
  );
  const orders = boxes.filter(({ role }) => role !== 'stays').map((box) => withHandling(box, box.role === 'loaded' ? 'LOA' : 'RES'));
  const instruction = writeLoadInstruction(voyage, orders, { reference: '1', number: `${outcome.call.id}-L`, prepared });
  const written: readonly (readonly [string, WrittenMessage])[] = [
    ['departure.baplie.edi', departure],
    ['load.movins.edi', instruction],
  ];
  return {
    files: written.map(([name, message]) => ({ name, content: interchange([message], prepared) })),
    findings: written.flatMap(([source, { findings }]) => findings.map((finding) => ({ ...finding, source }))),
  };
}

function asToWrite({ details }: Outcome, { container, slot }: BoxToWrite): BoxToWrite {
  const known = details.get(container.id);
  return { container, ...(slot !== undefined && { slot }), ...(known !== undefined && { details: known }) };
}

function voyageOf({ call, plan }: Outcome, prepared: Milliseconds): VoyageToWrite {
  const { imo, callSign, name } = call.vessel;
  const ends = plan.queues.flatMap((queue) => queue.instructions.at(-1)?.end ?? []);
  const departure = ends.length === 0 ? prepared : (Math.max(...ends) as Milliseconds);
  const [nextPort] = call.rotation;
  return {
    vessel: { name, ...(imo !== undefined && { imo }), ...(callSign !== undefined && { callSign }) },
    voyage: call.voyage,
    port: call.port,
    ...(nextPort !== undefined && { nextPort }),
    arrival: call.limits.workStart,
    departure,
  };
}

/** Messages in one envelope, in the bytes its character set asks for. */
export function interchange(written: readonly WrittenMessage[], prepared: Milliseconds): Uint8Array {
  const messages = written.map(({ message }) => message);
  const reference = messages[0]?.reference ?? '1';
  const { text, encoding } = writeInterchange({ sender: 'ESTIBA', recipient: 'SHIP', prepared, reference }, messages);
  return Buffer.from(text, encoding);
}
