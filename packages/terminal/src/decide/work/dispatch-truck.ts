import { type Reason, reason } from '@estiba/base';
import { CellKind } from '@estiba/port';
import type { FoundStep } from '../../find-step.ts';
import { canCarry } from '../../ground.ts';
import type { Equipment } from '../../words/equipment.ts';
import type { Exchange, StepWork } from '../../words/job.ts';
import type { Decision } from '../decision.ts';
import { reserve } from '../lock/reserve.ts';

type Stop = Extract<StepWork, { readonly does: 'receive' | 'deliver' }>;

/** Load places of a truck, in 20' boxes. */
const TRUCK_TEU = 2;

/** Sends a truck to a cell where a crane serves it; the cell is its own from now on until it has left it again. */
export function dispatchTruck(d: Decision, found: FoundStep, work: Stop, truck: Equipment, cell: string | null): readonly Reason[] {
  const reasons = [...whyNotItsLoad(d, found, work, truck), ...whyNotItsCell(d, work.where, cell)];
  if (reasons.length > 0 || cell === null) return reasons;
  return reserve(d, found, work.where, truck, cell);
}

/** A truck that delivers carries what is delivered; one that receives has room, and carries nothing of another job. */
function whyNotItsLoad(d: Decision, { job, step }: FoundStep, { does }: Stop, truck: Equipment): Reason[] {
  if (does === 'deliver') {
    const missing = step.boxes.find((box) => !truck.holding.includes(box));
    return missing === undefined ? [] : [reason('truck.without-box', { truck: truck.id, box: missing })];
  }
  if (!canCarry(d.ground, truck.id, job)) return [reason('truck.carries-fewer', { truck: truck.id, boxes: job.boxes.length })];
  const foreign = truck.holding.find((box) => !job.boxes.includes(box));
  if (foreign !== undefined) return [reason('truck.laden', { truck: truck.id, box: foreign })];
  const away = job.boxes
    .map((box) => d.placeOf(box))
    .find((place) => place.at === 'machine' && d.state.equipment.get(place.machine)?.kind === 'truck' && place.machine !== truck.id);
  if (away?.at === 'machine') return [reason('truck.not-the-jobs', { truck: truck.id, other: away.machine })];
  const teu = [...truck.holding, ...step.boxes].reduce((sum, box) => sum + teuOf(d, box), 0);
  return teu <= TRUCK_TEU ? [] : [reason('truck.full', { truck: truck.id, teu, limit: TRUCK_TEU })];
}

const teuOf = (d: Decision, box: string): number => ((d.state.units.get(box)?.container.sizeType.lengthFt ?? 40) > 20 ? 2 : 1);

/** The cell must be a place of the right kind: a quay pocket for a ship, a pocket of the block for the yard. */
function whyNotItsCell({ ground }: Decision, where: Exchange, cell: string | null): Reason[] {
  if (cell === null) return [reason('cell.missing')];
  const number = ground.cellOf.get(cell);
  if (number === undefined) return [reason('cell.unknown', { cell })];
  const { graph } = ground;
  const fits =
    where.of === 'quay'
      ? graph.kind[number] === CellKind.quay
      : graph.kind[number] === CellKind.block && graph.blockIds[graph.block[number] as number] === where.block;
  return fits ? [] : [reason('cell.wrong-place', { cell, wanted: where.of === 'quay' ? 'quay' : where.block })];
}
