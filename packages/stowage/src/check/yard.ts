import type { Call, CallPlan, ContainerId, YardDig, YardPosition } from '@estiba/port';
import { formatYardPosition } from '@estiba/port';
import type { Findings } from './finding.ts';
import type { Worklist } from './lifts.ts';

type Dig = Pick<YardDig, 'id' | 'toReach'>;

/** The digs of a call as counted here, in the order of the queues and had the boxes been taken in the order of the load list. */
export interface DigCount {
  readonly digs: number;
  readonly digsInListOrder: number;
}

/** Rules Y1, Y2 and X3: where boxes are fetched, and what must be dug out to reach them. */
export function checkYard(call: Call, plan: CallPlan, { lifts }: Worklist, findings: Findings): DigCount {
  const loads = lifts.map((task) => task.instruction).filter((instruction) => instruction.kind === 'load');
  for (const { id, slot, yard } of loads.flatMap((instruction) => instruction.boxes)) {
    const stands = name(call.yard.get(id));
    if (name(yard) !== stands) findings.note('Y1', 'yard.position', [id], [slot], { claim: name(yard), stands });
  }
  const tierOf = (id: ContainerId): number => call.yard.get(id)?.tier ?? 0;
  const byStart = loads
    .flatMap(({ start, boxes }) => boxes.map(({ id }) => ({ id, start })))
    .sort((a, b) => a.start - b.start || tierOf(b.id) - tierOf(a.id));
  const digs = countDigs(
    call,
    byStart.map(({ id }) => id),
  );
  compareDigs(plan.yard.digs, digs, findings);
  const loaded = new Set(plan.loading.loads.map((load) => load.id));
  const inList = [...new Set(call.loadList.map((container) => container.id))].filter((id) => loaded.has(id));
  const digsInListOrder = countDigs(call, inList).length;
  if (plan.yard.digsInListOrder !== digsInListOrder) {
    findings.note('X3', 'claim.digs-in-list-order', [], [], { claim: plan.yard.digsInListOrder, value: digsInListOrder });
  }
  return { digs: digs.length, digsInListOrder };
}

const name = (position: YardPosition | undefined): string => (position === undefined ? 'none' : formatYardPosition(position));
const stackName = ({ block, bay, row }: YardPosition): string => `${block}/${bay}/${row}`;

/** Y2: takes the boxes one by one and notes each box above one that is wanted. */
function countDigs(call: Call, wanted: readonly ContainerId[]): readonly Dig[] {
  const stacks = new Map<string, { readonly id: ContainerId; readonly tier: number }[]>();
  const stand = (id: ContainerId, position: YardPosition): void => {
    const stack = stacks.get(stackName(position)) ?? [];
    stacks.set(stackName(position), stack);
    stack.push({ id, tier: position.tier });
  };
  for (const [id, position] of call.yard) stand(id, position);
  for (const { id, position } of call.yardOthers) stand(id, position);
  const gone = new Set<ContainerId>();
  return wanted.flatMap((id) => {
    const position = call.yard.get(id);
    if (position === undefined || gone.has(id)) return [];
    gone.add(id);
    const above = (stacks.get(stackName(position)) ?? []).filter((other) => other.tier > position.tier && !gone.has(other.id));
    return above.map((other) => ({ id: other.id, toReach: id }));
  });
}

/** X3: each dig claimed was counted, and each one counted is claimed. */
function compareDigs(claimed: readonly YardDig[], counted: readonly Dig[], findings: Findings): void {
  const balance = new Map<string, { readonly dig: Dig; more: number }>();
  const add = (dig: Dig, more: number): void => {
    const key = `${dig.id} ${dig.toReach}`;
    const entry = balance.get(key) ?? { dig, more: 0 };
    entry.more += more;
    balance.set(key, entry);
  };
  for (const dig of claimed) add(dig, 1);
  for (const dig of counted) add(dig, -1);
  for (const { dig, more } of balance.values()) {
    if (more !== 0) findings.note('X3', more > 0 ? 'claim.dig-needless' : 'claim.dig-missing', [dig.id, dig.toReach], [], { more });
  }
}
