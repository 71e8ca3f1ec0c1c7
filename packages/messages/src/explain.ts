import { CATALOGUE } from './catalogue/index.ts';
import type { Finding } from './finding.ts';

/** A finding in an English sentence with advice; the parameters it names are filled in. */
export function explain(finding: Pick<Finding, 'code' | 'params'>): string {
  return CATALOGUE[finding.code].replace(/\{(\w+)\}/g, (_, name: string) => String(finding.params[name] ?? '?'));
}
