import type { TerminalState } from '@estiba/terminal';
import Type from 'typebox';
import { count, text } from './forms.ts';
import { type PageQuery, pageOf } from './page.ts';
import { UnitForm, unitView } from './unit-view.ts';

export const BlockForm = Type.Object({ block: text, boxes: count, teu: Type.Number() });
export const YardBoxForm = Type.Object({ position: text, unit: UnitForm });

/** `B03-012-04-2`: what stands before bay, row and tier is the block's name. */
function blockOf(position: string): string {
  const row = position.lastIndexOf('-', position.lastIndexOf('-') - 1);
  return position.slice(0, position.lastIndexOf('-', row - 1));
}

/** Blocks with boxes in them, by name. */
export function yardView({ yard, units }: TerminalState): Type.Static<typeof BlockForm>[] {
  const blocks = new Map<string, { block: string; boxes: number; teu: number }>();
  for (const [position, id] of yard) {
    const block = blockOf(position);
    let known = blocks.get(block);
    if (known === undefined) blocks.set(block, (known = { block, boxes: 0, teu: 0 }));
    known.boxes += 1;
    known.teu += (units.get(id)?.container.sizeType.lengthFt ?? 20) > 20 ? 2 : 1;
  }
  return [...blocks.values()].sort((a, b) => (a.block < b.block ? -1 : 1));
}

/** Boxes of one block, by place. */
export function blockView({ yard, units }: TerminalState, block: string, page: PageQuery) {
  const { items, next } = pageOf(
    [...yard].map(([position, id]) => [position, { position, id }] as const),
    page,
    ({ position }) => blockOf(position) === block,
  );
  return {
    items: items.flatMap(({ position, id }): Type.Static<typeof YardBoxForm>[] => {
      const unit = units.get(id);
      return unit === undefined ? [] : [{ position, unit: unitView(unit) }];
    }),
    next,
  };
}
