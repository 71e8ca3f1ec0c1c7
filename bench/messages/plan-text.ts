import { kilograms, milliseconds, Random } from '@estiba/base';
import { type BoxToWrite, writeDeparturePlan, writeInterchange } from '@estiba/messages';
import { checkDigitOf, type Container, containerId, portCode, type Slot, sizeTypeOf } from '@estiba/port';

const SIZE_TYPES = ['22G1', '42G1', '45G1', '45G1', '22R1', '45R1', 'L5G1', '22T0'].map(sizeTypeOf);
const PORTS = ['CNSHA', 'CNNGB', 'KRPUS', 'JPYOK', 'TWKHH', 'HKHKG'].map(portCode);
const OPERATORS = ['COS', 'MSC', 'CMA', 'HLC', 'ONE'];

/** The number and the place of the `index`-th box: no two boxes share either, for up to a million. */
function idOf(index: number): string {
  const head = `ES${'ABCDEFGH'[Math.floor(index / 1_000_000)]}U${String(index % 1_000_000).padStart(6, '0')}`;
  return head + checkDigitOf(head);
}

function slotOf(index: number, lengthFt: number): Slot {
  return { bay: 4 * Math.floor(index / 4900) + (lengthFt > 30 ? 2 : 1), row: index % 100, tier: 2 + 2 * (Math.floor(index / 100) % 49) };
}

function boxOf(index: number, random: Random): BoxToWrite {
  const sizeType = random.pick(SIZE_TYPES);
  const isEmpty = random.next() < 0.15;
  const gross = kilograms(isEmpty ? 4800 : 8000 + random.int(20_000));
  const container: Container = {
    id: containerId(idOf(index)),
    sizeType,
    isEmpty,
    weight: random.next() < 0.6 ? { gross, source: 'vgm', vgmMethod: 'SM1' } : { gross, source: 'declared' },
    pol: portCode('PECHY'),
    pod: random.pick(PORTS),
    operator: random.pick(OPERATORS),
    dangerousGoods: random.next() < 0.04 ? [{ imdgClass: '3', unNumber: '1263', subsidiary: [], packingGroup: 'II' }] : [],
    ...(sizeType.kind === 'reefer' ? { reefer: { isActive: !isEmpty } } : {}),
  };
  return { container, slot: slotOf(index, sizeType.lengthFt) };
}

const as = { reference: 'M1', number: '1', prepared: milliseconds(0) };
const voyage = { vessel: { name: 'BENCH', imo: '9152272' }, voyage: '1E', port: portCode('PECHY'), nextPort: portCode('CNSHA') };

/** A whole BAPLIE 2.2 of `count` boxes, as bytes. */
export function planText(count: number, seed: number): Uint8Array {
  return Buffer.concat([...planChunks(count, seed)]);
}

/** The same in chunks of some thousand boxes, so that a million need no memory. */
export function* planChunks(count: number, seed: number): Generator<Uint8Array> {
  const random = new Random(seed);
  const envelope = { sender: 'PECHY', recipient: 'COS', prepared: milliseconds(0), reference: '1' };
  const text = (boxes: readonly BoxToWrite[]) => writeInterchange(envelope, [writeDeparturePlan(voyage, boxes, as).message]).text;
  const frame = text([]);
  const head = frame.slice(0, frame.indexOf('UNT+'));
  let segments = head.split("'\n").length - 2;
  yield Buffer.from(head);
  for (let at = 0; at < count; at += 4096) {
    const boxes = Array.from({ length: Math.min(4096, count - at) }, (_, i) => boxOf(at + i, random));
    const all = text(boxes);
    const body = all.slice(head.length, all.lastIndexOf('UNT+'));
    segments += body.split("'\n").length - 1;
    yield Buffer.from(body);
  }
  yield Buffer.from(`UNT+${segments + 1}+M1'\nUNZ+1+1'\n`);
}
