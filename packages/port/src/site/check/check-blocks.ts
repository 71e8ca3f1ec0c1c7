import type { Reason } from '@estiba/base';
import type { Block } from '../layout.ts';
import type { Site } from '../site.ts';
import { groundBays } from '../yard-bays.ts';
import { type Box, boxOfBlock, boxesOverlap } from './box.ts';
import { repeatedIds, say } from './say.ts';

/** Length of a 20' and width of any ISO container [m]. */
const TWENTY = 6.058;
const WIDTH = 2.438;

/** Blocks: inland of the cranes, none on another, their sides and plugs in order. */
export function checkBlocks({ quay, blocks }: Pick<Site, 'quay' | 'blocks'>): Reason[] {
  const boxes = blocks.map(boxOfBlock);
  return [
    ...repeatedIds([{ path: '/blocks', items: blocks }]),
    ...blocks.flatMap((block, i) => [
      ...checkForm(block, `/blocks/${i}`),
      ...checkReefers(block, `/blocks/${i}`),
      ...checkPlace(blocks, boxes, i, quay.landRail),
    ]),
  ];
}

function checkForm(block: Block, path: string): Reason[] {
  const reasons: Reason[] = [];
  if (block.bays % 2 !== 0)
    reasons.push(say('site.odd-bays', `${path}/bays`, block.bays, "Maybe 40' bays were counted: 20' bays come in pairs."));
  if (block.bayPitch < TWENTY)
    reasons.push(say('site.pitch', `${path}/bayPitch`, block.bayPitch, `Maybe in another unit: a 20' is ${TWENTY} m long.`));
  if (block.rowPitch < WIDTH)
    reasons.push(say('site.pitch', `${path}/rowPitch`, block.rowPitch, `Maybe in another unit: a box is ${WIDTH} m wide.`));
  if (block.machineSide === block.visitorSide)
    reasons.push(
      say(
        'site.same-side',
        `${path}/visitorSide`,
        block.visitorSide,
        'Maybe copied: driverless and road trucks are served on different sides.',
      ),
    );
  return reasons;
}

function checkReefers(block: Block, path: string): Reason[] {
  const lastBay = 2 * block.bays - 1;
  return block.reefers.flatMap((area, a) => {
    const at = `${path}/reefers/${a}`;
    const reasons: Reason[] = [];
    for (const end of ['fromBay', 'toBay'] as const)
      if (groundBays(area[end]).length !== 1 || area[end] > lastBay)
        reasons.push(
          say('site.bay', `${at}/${end}`, area[end], `Maybe a 40' bay: 20' bays of ${block.id} are the odd numbers 1 to ${lastBay}.`),
        );
    if (area.fromBay > area.toBay)
      reasons.push(say('site.span', `${at}/fromBay`, area.fromBay, `Maybe exchanged with toBay (${area.toBay}).`));
    if (area.tiers > block.tiers)
      reasons.push(say('site.tier', `${at}/tiers`, area.tiers, `Maybe of another block: ${block.id} has ${block.tiers} tiers.`));
    const places = (Math.max(0, area.toBay - area.fromBay) / 2 + 1) * block.rows * area.tiers;
    if (area.plugs > places)
      reasons.push(
        say('site.plugs', `${at}/plugs`, area.plugs, `Maybe of the whole yard: these bays have ${places} places up to tier ${area.tiers}.`),
      );
    const other = block.reefers.findIndex((earlier, e) => e < a && earlier.fromBay <= area.toBay && area.fromBay <= earlier.toBay);
    if (other >= 0)
      reasons.push(
        say('site.areas-overlap', `${at}/fromBay`, area.fromBay, `Maybe copied: ${path}/reefers/${other} covers some of these bays.`),
      );
    return reasons;
  });
}

function checkPlace(blocks: readonly Block[], boxes: readonly Box[], i: number, landRail: number): Reason[] {
  const block = blocks[i]!;
  const reasons: Reason[] = [];
  if (block.y <= landRail)
    reasons.push(
      say('site.block-place', `/blocks/${i}/y`, block.y, `Maybe x and y are exchanged: the landside crane rail lies at ${landRail}.`),
    );
  const other = boxes.findIndex((box, o) => o < i && boxesOverlap(box, boxes[i]!));
  if (other >= 0)
    reasons.push(
      say('site.blocks-overlap', `/blocks/${i}/x`, block.x, `Maybe copied and not moved: it stands on block ${blocks[other]!.id}.`),
    );
  return reasons;
}
