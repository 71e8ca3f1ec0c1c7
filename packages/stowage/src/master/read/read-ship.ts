import { reason } from '@estiba/base';
import type { MasterInstance } from '../instance.ts';
import { BadLine, type Field, type LineReader } from './line-reader.ts';

type CargoField = 'typeLength' | 'typeWeight' | 'typeReefer' | 'legFrom' | 'legTo' | 'demand' | 'aboard';
export type ShipPart = Omit<MasterInstance, CargoField>;

const whole = (what: string, min: number, max: number): Field => ({ what, min, max, isWhole: true });
const measure = (what: string): Field => ({ what });
const positive = (what: string): Field => ({ what, min: 0 });

/** Largest sizes taken: far above any ship, small enough that no file makes the reader ask for gigabytes. */
const most = { ports: 100, bays: 200, blocks: 2000, bins: 400, types: 200 };

/** The part of a file that tells the ship: everything before the container types. */
export function readShip(lines: LineReader): ShipPart {
  const [ports, bays, blocks, bins, types] = readSizes(lines);
  const deck = lines.numbers(whole('blocks on deck', 1, blocks));
  const under = lines.numbers(whole('blocks under deck blocks', -1, blocks), blocks);
  const { onDeck, below } = lids(deck, under, lines);
  const deckOfBays = Array.from({ length: bays }, () => ({
    words: lines.numbers(whole('deck blocks of a bay', 1, Math.max(bays, blocks))),
    line: lines.line,
  }));

  const perBlock = (field: Field): number[] => lines.numbers(field, blocks);
  const perBay = (field: Field): number[] => lines.numbers(field, bays);
  const perSailing = (field: Field): number[] => lines.numbers(field, ports - 1);

  const bayOf = Int16Array.from(perBlock(whole('bay of a block', 1, bays)), (bay) => bay - 1);
  refuseOtherBays(deckOfBays, bayOf);
  return {
    ports,
    bays,
    blocks,
    types,
    onDeck,
    below,
    bayOf,
    teu: Int32Array.from(perBlock(whole('TEU of a block', 0, 1e6))),
    feu: Int32Array.from(perBlock(whole('FEU of a block', 0, 1e6))),
    plugs: Int32Array.from(perBlock(whole('plugs of a block', 0, 1e6))),
    maxWeight: Float64Array.from(perBlock(positive('weight a block bears'))),
    lcg: Float64Array.from(perBlock(measure('LCG of a block'))),
    vcg: Float64Array.from(perBlock(measure('VCG of a block'))),
    tcg: Float64Array.from(perBlock(measure('TCG of a block'))),
    buoyancy: Float64Array.from(Array.from({ length: ports - 1 }, () => perBay(measure('buoyancy of a bay'))).flat()),
    bins: Int16Array.from(Array.from({ length: bins }, () => lines.numbers(whole('adjacent bays', 1, bays), 2)).flat(), (bay) => bay - 1),
    lightship: Float64Array.from(perBay(measure('lightship of a bay'))),
    bayLcg: Float64Array.from(perBay(measure('LCG of a bay'))),
    bayVcg: Float64Array.from(perBay(measure('VCG of a bay'))),
    bayTcg: Float64Array.from(perBay(measure('TCG of a bay'))),
    shearMin: Float64Array.from(perBay(measure('least shear at a bay'))),
    shearMax: Float64Array.from(perBay(measure('greatest shear at a bay'))),
    bendingMax: Float64Array.from(perBay(measure('greatest bending at a bay'))),
    displacement: Float64Array.from(perSailing({ what: 'displacement', min: 1e-6 })),
    lcgMin: Float64Array.from(perSailing(measure('least LCG'))),
    lcgMax: Float64Array.from(perSailing(measure('greatest LCG'))),
    vcgMax: Float64Array.from(perSailing(measure('greatest VCG'))),
    tcgMin: Float64Array.from(perSailing(measure('least TCG'))),
    tcgMax: Float64Array.from(perSailing(measure('greatest TCG'))),
  };
}

function readSizes(lines: LineReader): [number, number, number, number, number] {
  const words = lines.words('ports, bays, blocks, pairs of bays, container types');
  if (words.length !== 5) throw new BadLine(reason('master.count', { what: 'sizes', line: lines.line, value: words.length, expected: 5 }));
  return [
    lines.number(words[0]!, whole('ports', 2, most.ports)),
    lines.number(words[1]!, whole('bays', 1, most.bays)),
    lines.number(words[2]!, whole('blocks', 1, most.blocks)),
    lines.number(words[3]!, whole('pairs of adjacent bays', 0, most.bins)),
    lines.number(words[4]!, whole('container types', 1, most.types)),
  ];
}

/** Who is on deck, and which hold block is under whose lid. A hold block is under one lid at most. */
function lids(deck: readonly number[], under: readonly number[], lines: LineReader): Pick<ShipPart, 'onDeck' | 'below'> {
  const onDeck = new Uint8Array(under.length);
  const below = new Int16Array(under.length).fill(-1);
  for (const block of deck) onDeck[block - 1] = 1;
  const taken = new Uint8Array(under.length);
  under.forEach((hold, block) => {
    if (hold < 1 || onDeck[block] === 0) return;
    if (onDeck[hold - 1] === 1 || taken[hold - 1] === 1)
      throw new BadLine(reason('master.lid', { line: lines.line, block: block + 1, value: hold }));
    taken[hold - 1] = 1;
    below[block] = hold - 1;
  });
  return { onDeck, below };
}

/** The list of deck blocks of each bay says nothing new: it must agree with the bays of the blocks. */
function refuseOtherBays(lists: readonly { readonly words: readonly number[]; readonly line: number }[], bayOf: Int16Array): void {
  lists.forEach(({ words, line }, bay) => {
    if (words[0] !== bay + 1) throw new BadLine(reason('master.bay', { line, value: words[0] ?? 'nothing', expected: bay + 1 }));
    const stranger = words.slice(1).find((block) => bayOf[block - 1] !== bay);
    if (stranger !== undefined) throw new BadLine(reason('master.bay', { line, value: stranger, expected: bay + 1 }));
  });
}
