import type { Container } from '@estiba/port';

/** How alike boxes must be to take each other's slots. */
export interface ClassOptions {
  /** Width of a weight level [kg]; Infinity where weights do not matter. 5,000 unless said otherwise. */
  readonly weightStep?: number;
  /** Only boxes of the same line. */
  readonly byOperator?: boolean;
  /** Only boxes with the same final destination. */
  readonly byDestination?: boolean;
}

/**
 * The exchange class of each box, numbered from 0: boxes of one class may take each other's slots if the ship agrees; what
 * could never agree (port, length, plug) tells classes apart. −1 for a box like no other: with dangerous goods or out of gauge.
 */
export function exchangeClasses(boxes: readonly Container[], options: ClassOptions = {}): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(boxes, (box) => {
    if (box.dangerousGoods.length > 0 || box.outOfGauge !== undefined) return -1;
    const key = classKey(box, options);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

function classKey(box: Container, { weightStep = 5000, byOperator = false, byDestination = false }: ClassOptions): string {
  const { lengthFt } = box.sizeType;
  return [
    box.pod,
    lengthFt,
    box.isEmpty,
    box.reefer?.isActive === true,
    Math.floor(box.weight.gross / weightStep),
    byOperator ? box.operator : '',
    byDestination ? box.destination : '',
  ].join('|');
}
