import type { Reason } from '@estiba/base';
import type { MachineRow } from '@estiba/messages/frames';

/** Stands in a sentence for the machines it is about, which are named behind it. */
const THESE = '…';

/** Machines that wait for the same, whatever they are called; the reason that holds up most first. */
export function waitGroups(
  machines: readonly Pick<MachineRow, 'id' | 'whyIdle'>[],
): readonly { readonly why: Reason; readonly ids: readonly string[] }[] {
  const groups = new Map<string, { readonly first: Reason; readonly why: Reason; readonly ids: string[] }>();
  for (const { id, whyIdle } of machines) {
    const [first] = whyIdle;
    if (first === undefined) continue;
    const params = Object.fromEntries(Object.entries(first.params).map(([name, value]) => [name, value === id ? THESE : value]));
    const why = { ...first, params };
    const key = JSON.stringify([why.code, params]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first, why, ids: [id] });
    else group.ids.push(id);
  }
  return [...groups.values()]
    .sort((a, b) => b.ids.length - a.ids.length)
    .map(({ first, why, ids }) => ({ why: ids.length === 1 ? first : why, ids }));
}
