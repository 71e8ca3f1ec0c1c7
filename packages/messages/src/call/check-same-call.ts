import type { BoxMessage } from '../words/message.ts';
import type { VesselName } from '../words/transport.ts';
import type { ListLog } from './list-log.ts';

/** What the lists of one call should agree on; what most of them say is the measure for the others. */
export function checkSameCall(
  lists: readonly BoxMessage[],
  log: ListLog,
): { vessel: VesselName; port: string; voyages: readonly string[] } {
  const name = mostCommon(lists.map((list) => nameOf(list.header.transport.vessel)));
  const vessel = lists.map((list) => list.header.transport.vessel).find((one) => nameOf(one) === name) ?? {};
  const port = mostCommon(lists.map(loadPort));
  const voyage = mostCommon(lists.map((list) => list.header.transport.voyage));
  for (const list of lists) {
    const given = list.header.transport.vessel;
    if (!isSameVessel(vessel, given)) log.add('error', 'merge.vessel', { given: nameOf(given), expected: name }, list);
    const own = list.header.transport.voyage;
    if (own !== voyage) log.add('info', 'merge.voyage', { given: own, expected: voyage }, list);
    const from = loadPort(list);
    if (from !== '' && from !== port) log.add('error', 'merge.port', { given: from, expected: port }, list);
  }
  const others = lists.map((list) => list.header.transport.voyage).filter((own) => own !== '' && own !== voyage);
  return { vessel, port, voyages: [...(voyage === '' ? [] : [voyage]), ...new Set(others)] };
}

/** The text that comes most often, the earlier of two that come as often; empty ones do not count. */
function mostCommon(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as [string, number])[0];
}

function loadPort(list: BoxMessage): string {
  return [...list.header.transport.places, ...list.header.places].find((place) => place.qualifier === '9')?.code.toUpperCase() ?? '';
}

/** Ships are the same unless something that both name says otherwise: the IMO number before the call sign before the name. */
export function isSameVessel(a: VesselName, b: VesselName): boolean {
  if (a.imo !== undefined && b.imo !== undefined) return a.imo === b.imo;
  if (a.callSign !== undefined && b.callSign !== undefined) return a.callSign === b.callSign;
  const plain = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return a.name === undefined || b.name === undefined || plain(a.name) === plain(b.name);
}

const nameOf = ({ imo, callSign, name }: VesselName): string => [name, imo, callSign].filter((part) => part !== undefined).join(' ');
