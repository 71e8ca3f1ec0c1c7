import type { Random } from '@estiba/base';
import { type ContainerId, containerId } from '../../container/container.ts';
import { checkDigitOf } from '../../container/iso6346.ts';
import { pickByShare } from './rotation.ts';

/** Lines by their SMDG code, the owner code of their boxes and their share of the cargo. */
const LINES = [
  { code: 'COS', owner: 'CSNU', share: 0.4 },
  { code: 'CMA', owner: 'CMAU', share: 0.15 },
  { code: 'MSC', owner: 'MSCU', share: 0.15 },
  { code: 'ONE', owner: 'ONEU', share: 0.1 },
  { code: 'HLC', owner: 'HLXU', share: 0.1 },
  { code: 'EMC', owner: 'EGHU', share: 0.1 },
] as const;

/** Draws box numbers with valid check digits, none of them twice, and the lines they belong to. */
export function numberer(random: Random): () => { readonly id: ContainerId; readonly operator: string } {
  const used = new Set<string>();
  return () => {
    const line = pickByShare(
      LINES,
      LINES.map(({ share }) => share),
      random,
    );
    for (;;) {
      const stem = line.owner + String(random.int(1_000_000)).padStart(6, '0');
      if (used.has(stem)) continue;
      used.add(stem);
      return { id: containerId(`${stem}${checkDigitOf(stem)}`), operator: line.code };
    }
  };
}
