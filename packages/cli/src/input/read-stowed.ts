import type { Call, CallPlan, Container, StowedContainer, VesselProfile } from '@estiba/port';
import { generateVessel } from '@estiba/port/generate';
import { aboardAtDeparture } from '../departure.ts';
import { exitCode, Failure } from '../failure.ts';
import { bayPlans, loadLists, readGiven } from './given.ts';
import { readPlanFile } from './plan-file.ts';
import { readGivenFile } from './read-bytes.ts';
import { vesselClass } from './ship.ts';
import { sniff } from './sniff.ts';
import { readVesselFile } from './vessel-file.ts';

/** A ship as stowed: from a bay plan, or from a plan at departure. */
export interface StowedShip {
  readonly boxes: readonly StowedContainer[];
  /** Boxes that stand nowhere aboard: those of a load list. */
  readonly listed: readonly Container[];
  /** From the plan itself, or the profile given; null when nothing says what the ship is like. */
  readonly vessel: VesselProfile | null;
  readonly name: string;
  /** The plan that was read, where it was one. */
  readonly planned: { readonly call: Call; readonly plan: CallPlan } | null;
}

/** Where a profile may come from. */
export interface VesselChoice {
  readonly vessel?: string;
  readonly class?: number;
}

/** Reads a bay plan (BAPLIE), a load list (COPRAR) or a `plan.json`, with the ship's profile where one is named. */
export async function readStowed(path: string, choice: VesselChoice): Promise<StowedShip> {
  const file = await readGivenFile(path);
  const chosen = await chosenVessel(choice);
  if (sniff(file.bytes) === 'plan') {
    const { call, plan } = readPlanFile(file);
    const vessel = chosen ?? call.vessel;
    return { boxes: aboardAtDeparture(call, plan), listed: [], vessel, name: vessel.name, planned: { call: { ...call, vessel }, plan } };
  }
  const given = readGiven([file]);
  const plans = bayPlans(given);
  const [first] = plans;
  if (first === undefined) {
    const lists = loadLists(given).map(({ message }) => message);
    const name = lists[0]?.header.transport.vessel.name ?? '';
    if (lists.length > 0)
      return {
        boxes: [],
        listed: lists.flatMap(({ boxes }) => boxes.map(({ container }) => container)),
        vessel: chosen,
        name,
        planned: null,
      };
    const kinds = given.sources.map((source) => source.kind).filter((kind) => kind !== '–');
    throw new Failure(
      exitCode.unreadable,
      `'${path}' is neither a bay plan (BAPLIE) nor a load list (COPRAR) nor a plan.json${kinds.length === 0 ? '' : `; it holds ${kinds.join(', ')}`}.`,
      'Maybe another file was meant, or it was damaged on the way.',
    );
  }
  const boxes = first.message.boxes.flatMap(({ container, slot }) => (slot === undefined ? [] : [{ container, slot }]));
  return { boxes, listed: [], vessel: chosen, name: first.message.header.transport.vessel.name ?? '', planned: null };
}

async function chosenVessel({ vessel, class: nominal }: VesselChoice): Promise<VesselProfile | null> {
  if (vessel !== undefined) return readVesselFile(await readGivenFile(vessel));
  return nominal === undefined ? null : generateVessel(vesselClass(nominal));
}
