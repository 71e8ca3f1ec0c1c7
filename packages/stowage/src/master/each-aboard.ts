import type { MasterInstance } from './instance.ts';

/** Visits the cargo aboard from before the voyage: containers of a type in a block for a port. */
export function eachAboard(
  { ports, blocks, types, aboard }: MasterInstance,
  visit: (to: number, block: number, type: number, count: number) => void,
): void {
  for (let to = 1; to < ports; to++)
    for (let block = 0; block < blocks; block++)
      for (let type = 0; type < types; type++) {
        const count = aboard[(to * blocks + block) * types + type];
        if (count !== 0) visit(to, block, type, count);
      }
}
