import { type Reason, reason, refuse, type Result, succeed } from '@estiba/base';
import { type BoxMessage, type Interchange, isSameVessel, mergeLoadLists } from '@estiba/messages';
import type { CallVisit, CommandData } from '@estiba/terminal';

/**
 * The lists of a call from messages about it: what is aboard from its BAPLIE, what is to be loaded from the COPRARs of its lines, merged. Refused
 * where one of the two is missing, the ship is another, or a box aboard has no place that could be read: a call is listed once.
 */
export function listsOf({ messages }: Interchange, { call, outline }: CallVisit): Result<CommandData['listCall']> {
  const plans = messages.filter((message): message is BoxMessage => message.type === 'BAPLIE');
  const orders = messages.filter((message): message is BoxMessage => message.type === 'COPRAR');
  const [plan] = plans;
  if (plan === undefined || plans.length > 1) return refuse(reason('reading.plans', { found: plans.length }));
  if (orders.length === 0) return refuse(reason('reading.no-load-list', { call }));
  const reasons: Reason[] = [];
  for (const { header, type } of [plan, ...orders]) {
    const { name } = header.transport.vessel;
    if (name !== undefined && !isSameVessel({ name: outline.name }, { name }))
      reasons.push(reason('reading.other-ship', { type, name, ship: outline.name }));
  }
  const lost = plan.boxes.filter(({ slot }) => slot === undefined);
  for (const { container, slotText } of lost.slice(0, 10))
    reasons.push(reason('reading.no-slot', { box: container.id, slot: slotText ?? '' }));
  const merged = mergeLoadLists(orders);
  for (const { code, params, severity } of merged.findings) if (severity === 'error') reasons.push({ code, params });
  if (reasons.length > 0) return refuse(...reasons.slice(0, 50));
  const arrival = plan.boxes.flatMap(({ container, slot }) => (slot === undefined ? [] : [{ container, slot }]));
  return succeed({ call, arrival, loadList: merged.boxes });
}
