import { celsius, type Random } from '@estiba/base';
import type { DangerousGoods } from '../../container/dangerous-goods.ts';
import { pickByShare } from './rotation.ts';

/** Goods often carried, with their entry in the IMDG dangerous goods list, and how often. */
const GOODS: readonly { readonly share: number; readonly item: DangerousGoods }[] = [
  { share: 0.1, item: { imdgClass: '8', unNumber: '1824', subsidiary: [], packingGroup: 'II' } },
  { share: 0.08, item: { imdgClass: '8', unNumber: '1830', subsidiary: [], packingGroup: 'II' } },
  { share: 0.1, item: { imdgClass: '8', unNumber: '2794', subsidiary: [] } },
  { share: 0.12, item: { imdgClass: '9', unNumber: '2216', subsidiary: [], packingGroup: 'III' } },
  { share: 0.08, item: { imdgClass: '9', unNumber: '3077', subsidiary: [], packingGroup: 'III', isMarinePollutant: true } },
  { share: 0.05, item: { imdgClass: '9', unNumber: '3480', subsidiary: [] } },
  { share: 0.09, item: { imdgClass: '3', unNumber: '1263', subsidiary: [], packingGroup: 'III', flashPoint: celsius(28) } },
  { share: 0.05, item: { imdgClass: '3', unNumber: '1170', subsidiary: [], packingGroup: 'II', flashPoint: celsius(13) } },
  { share: 0.03, item: { imdgClass: '3', unNumber: '1230', subsidiary: ['6.1'], packingGroup: 'II', flashPoint: celsius(11) } },
  { share: 0.1, item: { imdgClass: '6.1', unNumber: '2810', subsidiary: [], packingGroup: 'III' } },
  { share: 0.05, item: { imdgClass: '2.1', unNumber: '1950', subsidiary: [], isLimitedQuantity: true } },
  { share: 0.03, item: { imdgClass: '2.1', unNumber: '1965', subsidiary: [], stowage: 'deck' } },
  { share: 0.06, item: { imdgClass: '5.1', unNumber: '1942', subsidiary: [], packingGroup: 'III', stowage: 'deck' } },
  { share: 0.03, item: { imdgClass: '4.1', unNumber: '1350', subsidiary: [], packingGroup: 'III' } },
  { share: 0.015, item: { imdgClass: '4.2', unNumber: '1361', subsidiary: [], packingGroup: 'III' } },
  { share: 0.015, item: { imdgClass: '4.3', unNumber: '1402', subsidiary: [], packingGroup: 'II' } },
];
/** Boxes with a second item. */
const SECOND_ITEM = 0.1;

/** The dangerous items of a box, classes as often as ships carry them: 8, 9, 3, 6.1, 2.1, 5.1, then 4.x. */
export function drawDangerousGoods(random: Random): DangerousGoods[] {
  const draw = (): DangerousGoods =>
    pickByShare(
      GOODS,
      GOODS.map((goods) => goods.share),
      random,
    ).item;
  const first = draw();
  if (random.next() >= SECOND_ITEM) return [first];
  const second = draw();
  return second.imdgClass === first.imdgClass && second !== first ? [first, second] : [first];
}
