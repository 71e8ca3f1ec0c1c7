import { type Reason, reason, refuse, type Result, succeed } from '@estiba/base';
import { type BoxMessage, type Interchange, isSameVessel, mergeLoadLists } from '@estiba/messages';
import type { Container, ContainerId } from '@estiba/port';
import type { CallVisit, CommandData, TerminalState } from '@estiba/terminal';

/** Message function (UN/EDIFACT 1225): the boxes named are taken off the list; the list takes the place of what its line listed before. */
const CANCELLATION = '1';
const REPLACEMENT = '5';

/** What COPRARs change on the load list of a call: as the terminal is asked for it, and which of the boxes were on the list already. */
export interface ListChange {
  readonly change: CommandData['changeLoadList'];
  /** Told anew, with other words than were known. */
  readonly changed: readonly ContainerId[];
}

/**
 * The change of a load list that was given from the COPRARs of one or more lines. An original adds and tells anew, a cancellation takes off what
 * it names, a replacement also takes off what the lines in it have listed and it does not name. Refused where a message is no load list, of another
 * ship, or contradicts another.
 */
export function listChangeOf({ messages }: Interchange, visit: CallVisit, { units }: Pick<TerminalState, 'units'>): Result<ListChange> {
  const lists = messages.filter((message): message is BoxMessage => message.type === 'COPRAR');
  if (lists.length === 0) return refuse(reason('reading.no-load-list', { call: visit.call }));
  const given = lists.filter(({ header }) => header.document.function !== CANCELLATION);
  const merged = mergeLoadLists(given);
  const reasons = [...otherShips(lists, visit), ...merged.findings.filter(({ severity }) => severity === 'error').map(plain)];
  if (reasons.length > 0) return refuse(...reasons.slice(0, 50));
  const cancel = new Set<ContainerId>();
  for (const list of lists) for (const box of cancelledBy(list, visit, units)) cancel.add(box);
  for (const { id } of merged.boxes) cancel.delete(id);
  const listed = new Set(visit.loadList);
  const told = merged.boxes.map((container) => withVerifiedMass(container, units.get(container.id)?.container));
  const add = told.filter((container) => !listed.has(container.id) || isOther(container, units.get(container.id)?.container));
  const changed = add.flatMap(({ id }) => (listed.has(id) ? [id] : []));
  return succeed({ change: { call: visit.call, add, cancel: [...cancel] }, changed });
}

const plain = ({ code, params }: Reason): Reason => ({ code, params });

function otherShips(lists: readonly BoxMessage[], { outline }: CallVisit): Reason[] {
  return lists.flatMap(({ header, type }) => {
    const { name } = header.transport.vessel;
    const isOther = name !== undefined && !isSameVessel({ name: outline.name }, { name });
    return isOther ? [reason('reading.other-ship', { type, name, ship: outline.name })] : [];
  });
}

function cancelledBy({ header, boxes }: BoxMessage, { loadList }: CallVisit, units: TerminalState['units']): readonly ContainerId[] {
  const named = new Set(boxes.map(({ container }) => container.id));
  if (header.document.function === CANCELLATION) return loadList.filter((box) => named.has(box));
  if (header.document.function !== REPLACEMENT) return [];
  const lines = new Set(boxes.map(({ container }) => container.operator));
  return loadList.filter((box) => !named.has(box) && lines.has(units.get(box)?.container.operator ?? ''));
}

/** A mass the shipper verified (SOLAS VI/2) is not undone by one that is only declared. */
function withVerifiedMass(told: Container, known: Container | undefined): Container {
  return known?.weight.source === 'vgm' && told.weight.source !== 'vgm' ? { ...told, weight: known.weight } : told;
}

/** Do the words differ? Fields stand in the order they are read in. */
const isOther = (told: Container, known: Container | undefined): boolean => JSON.stringify(told) !== JSON.stringify(known);
