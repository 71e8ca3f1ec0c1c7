import { celsius, type Kilograms, kilograms, millimetres, type Random } from '@estiba/base';
import type { Container, ContainerId, OutOfGauge, PortCode, Reefer } from '../../container/container.ts';
import { type SizeType } from '../../container/size-type.ts';
import { sizeTypeOf } from '../../container/size-type-table.ts';
import { usualTare } from '../../container/weight-estimate.ts';
import { drawDangerousGoods } from './dangerous.ts';
import { pickByShare } from './rotation.ts';
import { drawGross } from './weights.ts';

/** What a stream of cargo is made of; shares of its boxes. */
export interface CargoMix {
  /** Live reefers, nearly all 40' high cubes. */
  readonly reefers: number;
  readonly empties: number;
  /** 20' among the laden dry boxes and among the empties. */
  readonly short: number;
  readonly shortEmpties: number;
}

const FORTY_FIVE = 0.015;
const HIGH_CUBES = 0.7;
const DANGEROUS = 0.03;
const OPEN_UNITS = 0.01;
const OVERSIZE = 0.15;
const SHORT_REEFERS = 0.02;
/** Set points of what Peru ships: grapes and blueberries, avocado, bananas, frozen fish [°C]. */
const SET_POINTS = [-0.5, 0, 5.5, 13.5, -20];
const SET_POINT_SHARES = [0.3, 0.3, 0.2, 0.05, 0.15];

/** A box without its number, line and ports. */
export type DrawnBox = Pick<Container, 'sizeType' | 'isEmpty' | 'weight' | 'dangerousGoods' | 'reefer' | 'outOfGauge'>;

/** Draws one box. Without `mayBeReefer` (no plug left) a box that would be a live reefer is an empty one going home. */
export function drawBox(mix: CargoMix, mayBeReefer: boolean, random: Random): DrawnBox {
  const kind = random.next();
  if (kind < mix.reefers) return mayBeReefer ? liveReefer(random) : emptied(sizeTypeOf('45R1'));
  if (kind < mix.reefers + mix.empties) return emptied(emptySize(mix, random));
  return ladenDry(mix, random);
}

/** The same box with nothing in it. */
export function emptied(sizeType: SizeType): DrawnBox {
  const isReefer = sizeType.kind === 'reefer';
  const reefer: { reefer?: Reefer } = isReefer ? { reefer: { isActive: false } } : {};
  return { sizeType, isEmpty: true, weight: verified(usualTare(sizeType)), dangerousGoods: [], ...reefer };
}

function emptySize(mix: CargoMix, random: Random): SizeType {
  if (random.next() < mix.shortEmpties) return sizeTypeOf('22G1');
  return sizeTypeOf(pickByShare(['45G1', '42G1', 'L5G1', '45R1'], [0.6, 0.25, 0.02, 0.13], random));
}

function liveReefer(random: Random): DrawnBox {
  const sizeType = sizeTypeOf(random.next() < SHORT_REEFERS ? '22R1' : '45R1');
  const setPoint = celsius(pickByShare(SET_POINTS, SET_POINT_SHARES, random));
  return {
    sizeType,
    isEmpty: false,
    weight: verified(drawGross('reefer', random)),
    dangerousGoods: [],
    reefer: { isActive: true, setPoint },
  };
}

function ladenDry(mix: CargoMix, random: Random): DrawnBox {
  if (random.next() < OPEN_UNITS) return openUnit(random);
  const isShort = random.next() < mix.short;
  const isFortyFive = !isShort && random.next() < FORTY_FIVE / (1 - mix.short);
  const code = isShort ? '22G1' : isFortyFive ? 'L5G1' : random.next() < HIGH_CUBES ? '45G1' : '42G1';
  const gross = drawGross(isShort ? 'short' : isFortyFive ? 'fortyFive' : 'long', random);
  const dangerousGoods = random.next() < DANGEROUS ? drawDangerousGoods(random) : [];
  return { sizeType: sizeTypeOf(code), isEmpty: false, weight: verified(gross), dangerousGoods };
}

/** An open-top or flat-rack; some carry cargo that sticks out. */
function openUnit(random: Random): DrawnBox {
  const code = random.pick(['22U1', '42U1', '42P1']);
  const weight = verified(drawGross(code === '22U1' ? 'short' : 'long', random));
  const box = { sizeType: sizeTypeOf(code), isEmpty: false, weight, dangerousGoods: [] };
  return random.next() < OVERSIZE ? { ...box, outOfGauge: oversize(code, random) } : box;
}

function oversize(code: string, random: Random): OutOfGauge {
  const none = millimetres(0);
  const overHeight = millimetres(Math.round(random.between(10, 60)) * 10);
  const side = code === '42P1' && random.next() < 0.5 ? millimetres(Math.round(random.between(10, 30)) * 10) : none;
  return { overHeight, overFront: none, overRear: none, overLeft: side, overRight: side };
}

function verified(gross: Kilograms): Container['weight'] {
  return { gross: kilograms(gross), source: 'vgm', vgmMethod: 'SM1' };
}

/** Gives a drawn box its number, line and ports. */
export function consign(
  box: DrawnBox,
  { id, operator }: { readonly id: ContainerId; readonly operator: string },
  pol: PortCode,
  pod: PortCode,
): Container {
  return { id, ...box, pol, pod, operator };
}
