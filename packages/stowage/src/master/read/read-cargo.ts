import { reason } from '@estiba/base';
import type { MasterInstance } from '../instance.ts';
import { BadLine, type Field, type LineReader } from './line-reader.ts';
import type { ShipPart } from './read-ship.ts';

type CargoPart = Omit<MasterInstance, keyof ShipPart>;

const kinds = ['DC', 'HC', 'RC', 'HR'];
const count: Field = { what: 'containers', min: 0, max: 1e5, isWhole: true };
/** Most containers wanted in all: some twenty times what the largest ships carry on a voyage. */
const most = 1e6;

/** The part of a file that tells the cargo: container types, demand of the legs, cargo aboard. */
export function readCargo(lines: LineReader, { ports, blocks, types }: ShipPart): CargoPart {
  const list = Array.from({ length: types }, () => readType(lines));
  const legs = (ports * (ports - 1)) / 2;
  const legFrom = new Int16Array(legs);
  const legTo = new Int16Array(legs);
  const demand = new Int32Array(legs * types);
  const seen = new Set<number>();
  let wanted = 0;
  for (let leg = 0; leg < legs; leg++) {
    const [from, to, containers] = readRow(lines, types, 'leg', [1, ports - 1], [2, ports]);
    const key = from * ports + to;
    if (from >= to || seen.has(key)) throw new BadLine(reason('master.leg', { line: lines.line, from, to }));
    seen.add(key);
    legFrom[leg] = from - 1;
    legTo[leg] = to - 1;
    demand.set(containers, leg * types);
    wanted += containers.reduce((sum, one) => sum + one, 0);
    if (wanted > most)
      throw new BadLine(
        reason('master.out-of-range', { what: 'containers wanted in all', line: lines.line, value: wanted, min: 0, max: most }),
      );
  }

  const aboard = new Int32Array(ports * blocks * types);
  const told = new Uint8Array(ports * blocks);
  for (let row = 0; row < (ports - 1) * blocks; row++) {
    const [to, block, containers] = readRow(lines, types, 'cargo aboard', [2, ports], [1, blocks]);
    const at = (to - 1) * blocks + block - 1;
    if (told[at] === 1) throw new BadLine(reason('master.aboard-twice', { line: lines.line, port: to, block }));
    told[at] = 1;
    aboard.set(containers, at * types);
  }
  return {
    typeLength: Uint8Array.from(list, ({ length }) => length),
    typeWeight: Float64Array.from(list, ({ weight }) => weight),
    typeReefer: Uint8Array.from(list, ({ isReefer }) => (isReefer ? 1 : 0)),
    legFrom,
    legTo,
    demand,
    aboard,
  };
}

function readType(lines: LineReader): { readonly length: number; readonly weight: number; readonly isReefer: boolean } {
  const words = lines.words('container type');
  if (words.length !== 3)
    throw new BadLine(reason('master.count', { what: 'container type', line: lines.line, value: words.length, expected: 3 }));
  const length = lines.number(words[0]!, { what: 'length of a container type', isWhole: true });
  const weight = lines.number(words[1]!, { what: 'weight of a container type', min: 0, max: 1000 });
  const kind = words[2]!;
  if (length !== 20 && length !== 40) throw new BadLine(reason('master.length', { line: lines.line, value: length }));
  if (!kinds.includes(kind)) throw new BadLine(reason('master.kind', { line: lines.line, value: kind.slice(0, 40) }));
  return { length, weight, isReefer: kind === 'RC' || kind === 'HR' };
}

type Span = readonly [number, number];

function readRow(lines: LineReader, types: number, what: string, first: Span, second: Span): [number, number, number[]] {
  const words = lines.words(what);
  if (words.length !== types + 2)
    throw new BadLine(reason('master.count', { what, line: lines.line, value: words.length, expected: types + 2 }));
  return [
    lines.number(words[0]!, { what, min: first[0], max: first[1], isWhole: true }),
    lines.number(words[1]!, { what, min: second[0], max: second[1], isWhole: true }),
    words.slice(2).map((word) => lines.number(word, count)),
  ];
}
