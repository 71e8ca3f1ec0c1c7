import type { Mesh } from 'three';
import { YardStacks } from '../boxes/yard-stacks.ts';
import { colourModeOf, paint } from '../palette/paint.ts';
import { themes } from '../palette/theme.ts';
import type { TwinModel } from '../scene/twin-model.ts';
import type { TwinScene } from '../scene/twin-scene.ts';
import { filledYard, rowOf, tableOf } from './boxes.test-kit.ts';
import { callRow, modelOf, outline } from './yard-model.test-kit.ts';

/** A port with so many boxes ashore in 50 blocks, a ship with a full deck, and so many trucks. */
export function bigTwin(boxes: number, trucks: number): TwinModel {
  const { model } = modelOf(trucks);
  const block = model.site.blocks[0]!;
  const blocks = Array.from({ length: 50 }, (_, i) => ({
    ...block,
    id: `B${i}`,
    x: 20 + 300 * (i % 10),
    y: 153 + 60 * Math.floor(i / 10),
    bays: 40,
    rows: 10,
    tiers: 6,
  }));
  const ashore = filledYard(blocks, 0.8, 3).slice(0, boxes);
  const aboard = outline.bays.flatMap((bay) =>
    bay.stacks.flatMap((stack) =>
      Array.from({ length: stack.tiers }, (_, level) =>
        rowOf(`S${bay.number}/${stack.row}/${stack.bottomTier + 2 * level}`, {
          at: 'ship',
          of: 'C1',
          bay: bay.number,
          row: stack.row,
          tier: stack.bottomTier + 2 * level,
        }),
      ),
    ),
  );
  const table = tableOf([...ashore, ...aboard]);
  const painting = paint(colourModeOf('pod'), { boxes: table, facts: {}, theme: themes.light });
  const site = { ...model.site, blocks };
  return {
    ...model,
    site,
    boxes: table,
    stacks: new YardStacks(blocks, table),
    calls: [callRow()],
    painting,
    at: Date.UTC(2026, 5, 1, 17),
  };
}

/** Draws and triangles if the whole scene were in sight. */
export function costOf({ scene }: TwinScene): { readonly draws: number; readonly triangles: number } {
  let [draws, triangles] = [0, 0];
  scene.traverse((object) => {
    const mesh = object as Mesh;
    if (!mesh.isMesh) return;
    const { start, count } = mesh.geometry.drawRange;
    const corners = Math.min(count, mesh.geometry.index!.count - start);
    if (corners === 0) return;
    draws += 1;
    triangles += corners / 3;
  });
  return { draws, triangles };
}
