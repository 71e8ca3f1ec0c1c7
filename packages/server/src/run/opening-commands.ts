import { portCode, type Scenario, type Site } from '@estiba/port';
import { type Command, type CommandData, type CommandType, openingOf } from '@estiba/terminal';

/** A command of the terminal's own schedule. Its key is its name, so that opening twice changes nothing. */
function command<T extends CommandType>(type: T, data: CommandData[T], key: string): Command {
  return { type, data, key: `opening:${key}`, actor: 'schedule' } as Command;
}

/** How many boxes one entry of the inventory carries: a log is read in lines of a bearable length. */
const BATCH = 500;

/** What a terminal is told before its day begins: its machines, its yard, the ships that come and their lists. */
export function openingCommands(site: Site, { inventory, calls }: Scenario): Command[] {
  const lowestFirst = [...inventory].sort((a, b) => a.position.tier - b.position.tier);
  const batches = Array.from({ length: Math.ceil(lowestFirst.length / BATCH) }, (_, i) => lowestFirst.slice(i * BATCH, (i + 1) * BATCH));
  return [
    command('openTerminal', openingOf(site), 'terminal'),
    ...batches.map((units, i) => command('takeInventory', { units }, `inventory-${i}`)),
    ...calls.flatMap(({ arrival, loadList, cranes, ...call }) => [
      command('announceCall', { ...call, port: portCode(site.port), etd: null }, `announce-${call.call}`),
      command('listCall', { call: call.call, arrival, loadList }, `list-${call.call}`),
      // From the bow: the ship lies with her bow towards greater metres.
      command('assignCranes', { call: call.call, cranes: [...cranes].reverse() }, `cranes-${call.call}`),
    ]),
  ];
}
