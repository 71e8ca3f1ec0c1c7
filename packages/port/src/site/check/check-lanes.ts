import type { Reason } from '@estiba/base';
import type { Block, Lane, PocketRow } from '../layout.ts';
import type { Site } from '../site.ts';
import { type Box, boxOfBlock, boxesOverlap } from './box.ts';
import { repeatedIds, say } from './say.ts';

/** More cells than this are no terminal: the largest yards have some ten thousand. */
const MOST_CELLS = 50_000;
/** Farther from its block a pocket is out of reach of the cantilever [m]. */
const CANTILEVER = 15;

/** Lanes and pocket rows as they are written; what they make together is checked on the compiled cells. */
export function checkLanes(site: Site): Reason[] {
  const { lanes, pockets, blocks, kinematics } = site;
  const { lengthMetres, widthMetres } = kinematics.truck;
  const metres = lanes.reduce((sum, lane) => sum + Math.abs(lane.to - lane.from), 0);
  const places = pockets.reduce((sum, row) => sum + Math.max(0, (row.to - row.from) / row.pitch), 0);
  if (metres / lengthMetres + places > MOST_CELLS)
    return [
      say(
        'site.too-large',
        '/lanes',
        `${Math.round(metres)} m`,
        `Maybe in another unit: lanes and pockets make more than ${MOST_CELLS} cells.`,
      ),
    ];
  const boxes = blocks.map(boxOfBlock);
  return [
    ...repeatedIds([
      { path: '/lanes', items: lanes },
      { path: '/pockets', items: pockets },
    ]),
    ...lanes.flatMap((lane, i) => checkLane(lane, `/lanes/${i}`, blocks, boxes, widthMetres)),
    ...pockets.flatMap((row, i) => checkRow(row, `/pockets/${i}`, site)),
  ];
}

function checkLane(lane: Lane, path: string, blocks: readonly Block[], boxes: readonly Box[], width: number): Reason[] {
  if (lane.from === lane.to) return [say('site.span', `${path}/to`, lane.to, 'Maybe copied: a lane ends elsewhere than it begins.')];
  const low = Math.min(lane.from, lane.to);
  const high = Math.max(lane.from, lane.to);
  const [near, far] = [lane.at - width / 2, lane.at + width / 2];
  const strip: Box =
    lane.axis === 'x' ? { fromX: low, toX: high, fromY: near, toY: far } : { fromX: near, toX: far, fromY: low, toY: high };
  const hit = boxes.findIndex((box) => boxesOverlap(box, strip));
  if (hit < 0) return [];
  return [say('site.lane-in-block', `${path}/at`, lane.at, `Maybe of the other axis: the lane runs through block ${blocks[hit]!.id}.`)];
}

function checkRow(row: PocketRow, path: string, site: Site): Reason[] {
  const lane = site.lanes.find((candidate) => candidate.id === row.lane);
  if (lane === undefined) return [say('site.lane-unknown', `${path}/lane`, row.lane, 'Maybe misspelt: the site has no such lane.')];
  const reasons: Reason[] = [];
  if (row.from > row.to)
    reasons.push(
      say(
        'site.span',
        `${path}/from`,
        row.from,
        `Maybe exchanged with to (${row.to}): a row is given from its lower end, whichever way the lane runs.`,
      ),
    );
  if (row.pitch < site.kinematics.truck.lengthMetres)
    reasons.push(
      say('site.pitch', `${path}/pitch`, row.pitch, `Maybe in another unit: a truck is ${site.kinematics.truck.lengthMetres} m long.`),
    );
  if ((row.kind === 'quay' || row.kind === 'block') && lane.axis !== 'x')
    reasons.push(
      say(
        'site.row-axis',
        `${path}/lane`,
        row.lane,
        'Maybe of another lane: cranes serve trucks that stand along the quay, on lanes of axis x.',
      ),
    );
  if (row.kind === 'quay') reasons.push(...checkQuayRow(row, lane, path, site));
  if (row.kind === 'block') reasons.push(...checkBlockRow(row, lane, path, site));
  else if (row.block !== undefined)
    reasons.push(say('site.row-block', `${path}/block`, row.block, 'Maybe the kind is wrong: only a row of kind block serves one.'));
  return reasons;
}

function checkQuayRow(row: PocketRow, lane: Lane, path: string, { quay, equipment }: Site): Reason[] {
  const y = lane.at + row.offset;
  const reach = quay.landRail + Math.max(0, ...equipment.sts.map((crane) => crane.backreachMetres));
  const reasons: Reason[] = [];
  if (y <= 0 || y > reach)
    reasons.push(
      say(
        'site.out-of-reach',
        `${path}/offset`,
        row.offset,
        `Maybe the sign is wrong: the row lies at ${y}, quay cranes reach from 0 to ${reach}.`,
      ),
    );
  for (const end of ['from', 'to'] as const)
    if (row[end] < 0 || row[end] > quay.length)
      reasons.push(say('site.beyond-quay', `${path}/${end}`, row[end], `Maybe of another quay: this one runs from 0 to ${quay.length}.`));
  return reasons;
}

function checkBlockRow(row: PocketRow, lane: Lane, path: string, { blocks }: Site): Reason[] {
  if (row.block === undefined) return [say('site.row-block', `${path}/kind`, row.kind, 'Maybe block was forgotten: the row serves one.')];
  const block = blocks.find((candidate) => candidate.id === row.block);
  if (block === undefined) return [say('site.block-unknown', `${path}/block`, row.block, 'Maybe misspelt: the site has no such block.')];
  const { fromX, toX, fromY, toY } = boxOfBlock(block);
  const y = lane.at + row.offset;
  const away = block.machineSide === 'seaward' ? fromY - y : y - toY;
  const reasons: Reason[] = [];
  if (away <= 0 || away > CANTILEVER)
    reasons.push(
      say(
        'site.out-of-reach',
        `${path}/offset`,
        row.offset,
        `Maybe the sign or the side is wrong: the row lies at ${y}, and ${block.id} (${fromY} to ${toY}) serves trucks at its ${block.machineSide} side up to ${CANTILEVER} m off.`,
      ),
    );
  if (row.from < fromX || row.to > toX)
    reasons.push(say('site.beyond-block', `${path}/from`, row.from, `Maybe of another block: ${block.id} runs from ${fromX} to ${toX}.`));
  return reasons;
}
