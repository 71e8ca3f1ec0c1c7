import { kilograms } from '@estiba/base';
import type { Container } from '../../container/container.ts';
import type { ExpectedBoxes } from '../../voyage/expected.ts';

/** Width of a weight level of a forecast [kg]. */
const LEVEL = 5000;

/** A load list as a forecast tells it: how many boxes of which port, type and weight level. Dangerous goods and odd cargo are not foretold. */
export function forecastOf(boxes: readonly Container[]): ExpectedBoxes[] {
  const kind = ({ pod, sizeType, isEmpty, reefer, weight }: Container): string =>
    [pod, sizeType.code, isEmpty, reefer?.isActive === true, Math.floor(weight.gross / LEVEL)].join(' ');
  return [...Map.groupBy(boxes, kind).values()].map((alike) => {
    const [{ pod, sizeType, isEmpty, reefer }] = alike as [Container, ...Container[]];
    const gross = kilograms(Math.round(alike.reduce((sum, box) => sum + box.weight.gross, 0) / alike.length));
    return { pod, sizeType: sizeType.code, isEmpty, isReefer: reefer?.isActive === true, gross, count: alike.length };
  });
}
