import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSite, type Site } from '@estiba/port';

type Protocol = Site['equipment']['trucks'][number]['vda5050'];

/** The small terminal of the repository, its first trucks speaking as asked. */
export function smallSite(protocols: readonly Protocol[] = [{ version: '2.1', manufacturer: 'maker' }]): Site {
  const read = readSite(JSON.parse(readFileSync(join(import.meta.dirname, '../../../../terminals/langstrand/site.json'), 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.reasons));
  const { equipment } = read.value;
  const trucks = protocols.map((vda5050, i) => ({ ...equipment.trucks[i]!, vda5050 }));
  return { ...read.value, equipment: { ...equipment, trucks } };
}
