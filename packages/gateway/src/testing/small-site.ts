import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLanes, type LaneGraph, readSite, type Site } from '@estiba/port';

type Protocol = Site['equipment']['trucks'][number]['vda5050'];

const known = new Map<string, Site>();
const graphs = new WeakMap<Site, LaneGraph>();

/** The small terminal of the repository, its first trucks speaking as asked. */
export function smallSite(protocols: readonly Protocol[] = [{ version: '2.1', manufacturer: 'maker' }]): Site {
  const key = JSON.stringify(protocols);
  const site = known.get(key) ?? read(protocols);
  known.set(key, site);
  return site;
}

/** Its lanes, compiled once. */
export function graphOf(site: Site): LaneGraph {
  const graph = graphs.get(site) ?? compileLanes(site);
  graphs.set(site, graph);
  return graph;
}

function read(protocols: readonly Protocol[]): Site {
  const file = readSite(JSON.parse(readFileSync(join(import.meta.dirname, '../../../../terminals/langstrand/site.json'), 'utf8')));
  if (!file.ok) throw new Error(JSON.stringify(file.reasons));
  const { equipment } = file.value;
  const trucks = protocols.map((vda5050, i) => ({ ...equipment.trucks[i]!, vda5050 }));
  return { ...file.value, equipment: { ...equipment, trucks } };
}
