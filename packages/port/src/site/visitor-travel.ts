import type { Block } from './layout.ts';
import type { Site } from './site.ts';
import { bayCentre } from './yard-bays.ts';

/**
 * Seconds a road truck drives from the gate to a bay of a block (or back): along x and y to the visitors' side of the block at the speed of
 * visitors. Roads of visitors are not drawn, so crossings and queues are not counted.
 */
export function visitorSeconds(site: Pick<Site, 'gate'>, block: Block, bay: number): number {
  const { gate } = site;
  const side = block.visitorSide === 'seaward' ? block.y : block.y + block.rows * block.rowPitch;
  return (Math.abs(bayCentre(block, bay) - gate.x) + Math.abs(side - gate.y)) / gate.visitorMetresPerSecond;
}

/** Seconds a road truck drives through the tunnel between gate and hinterland; 0 where there is none. */
export function tunnelSeconds(site: Pick<Site, 'tunnel'>): number {
  return site.tunnel === null ? 0 : site.tunnel.lengthMetres / site.tunnel.speedMetresPerSecond;
}
