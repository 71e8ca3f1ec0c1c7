import { join } from 'node:path';
import { bridgeOpcuaCranes, type Link, readOpcuaMachines } from '@estiba/gateway';
import type { Site } from '@estiba/port';
import type { Logger } from '../logging/logger.ts';

/**
 * The link, on which the cranes that `opcua.json` in the terminal's data folder names are reached over OPC UA. Throws with advice when the file
 * cannot be used. In an emulated day, whose port plays every machine in step, the file is left aside, and that is told.
 */
export function withOpcuaCranes(link: Link, dataFolder: string, site: Site, time: 'virtual' | 'wall', logger: Logger): Link {
  const machines = readOpcuaMachines(join(dataFolder, 'opcua.json'), site);
  if (machines.length === 0) return link;
  if (time === 'virtual') {
    logger.warn('opcua.json is left aside: the emulated port plays all machines', { cranes: machines.length });
    return link;
  }
  return bridgeOpcuaCranes(link, machines, {
    terminal: site.id,
    pki: join(dataFolder, 'opcua-pki'),
    onCertificate: (thumbprint) => logger.info('cranes reached over OPC UA must know this certificate', { thumbprint }),
    onProblem: (text) => logger.warn(text, { part: 'opcua' }),
  });
}
