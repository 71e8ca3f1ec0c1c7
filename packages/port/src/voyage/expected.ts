import type { Kilograms } from '@estiba/base';
import { type Container, type ContainerId, containerId, type PortCode } from '../container/container.ts';
import { sizeTypeOf } from '../container/size-type-table.ts';

/** Boxes alike that a port is expected to load: a class of a forecast. */
export interface ExpectedBoxes {
  readonly pod: PortCode;
  /** ISO 6346 size-type code, which says length, height and kind: `45G1`. */
  readonly sizeType: string;
  readonly isEmpty: boolean;
  /** A running reefer, which needs a plug. */
  readonly isReefer: boolean;
  /** Gross mass each is taken to have. */
  readonly gross: Kilograms;
  readonly count: number;
}

const PREFIX = 'EXP-';

/** Whether a box is made up from a forecast: its number begins with `EXP-`, which no line's does. */
export const isExpected = (id: ContainerId): boolean => id.startsWith(PREFIX);

/** A forecast as boxes, with made-up numbers (`EXP-CNSHA-00001`) and weights marked as estimated. */
export function expectedBoxes(pol: PortCode, classes: readonly ExpectedBoxes[]): Container[] {
  const boxes: Container[] = [];
  for (const { pod, sizeType, isEmpty, isReefer, gross, count } of classes) {
    const size = sizeTypeOf(sizeType);
    for (let i = 0; i < count; i++) {
      boxes.push({
        id: containerId(`${PREFIX}${pol}-${String(boxes.length + 1).padStart(5, '0')}`),
        sizeType: size,
        isEmpty,
        weight: { gross, source: 'estimated' },
        pol,
        pod,
        operator: '',
        dangerousGoods: [],
        ...(size.kind === 'reefer' && { reefer: { isActive: isReefer } }),
      });
    }
  }
  return boxes;
}
