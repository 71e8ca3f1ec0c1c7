import { oneOf } from '../../json/choice.ts';
import { type Codec, defaulted, described, mapped, object, optional, required, under } from '../../json/codec.ts';
import { timestamp } from '../../json/timestamp.ts';
import { boolean, identifier, list, number } from '../../json/values.ts';
import type { GateState, GateVisitor, ShipState, WeatherState } from '../words/site.ts';
import { fault, report, type Status, status } from './state.ts';

const visitor = object<GateVisitor>({
  visitor: required('id', identifier),
  purpose: required('purpose', oneOf(['deliver', 'collect'] as const)),
  phase: required('phase', oneOf(['at-gate', 'inside', 'at-exchange', 'leaving', 'gone'] as const)),
  box: required('cntr', described('The box it brings or wants, ISO 6346', identifier)),
  cell: optional('cell', described('The exchange place it stands at, where something there sees it', identifier)),
  sizeType: optional('isocode', described('ISO 6346 size-type code of a box that is brought', identifier)),
  grossKg: optional('weight', under('gross', described('[kg]', number({ minimum: 0 })))),
  isFull: optional('full', boolean),
});

interface Gate extends Pick<GateState, 'visitors' | 'orders' | 'faults'> {
  readonly status: Status;
}

export const gateState: Codec<GateState> = under(
  'gate',
  mapped(
    object<Gate>({
      status: required('status', status),
      visitors: required('visitor', list(visitor)),
      orders: required('order', list(report)),
      faults: defaulted('fault', list(fault), []),
    }),
    ({ status: both, ...rest }): GateState => ({ ...both, ...rest }),
    ({ technical, operational, ...rest }): Gate => ({ status: { technical, operational }, ...rest }),
  ),
);

export const shipState: Codec<ShipState> = under(
  'vessel',
  object<ShipState>({
    phase: required('phase', oneOf(['approaching', 'alongside', 'sailed'] as const)),
    bowAt: optional('bowAt', described('Quay metre of the bow, where she lies or was told to lie', number())),
    eta: optional('eta', described('When the berth is hers, as she was told; while she approaches', timestamp)),
  }),
);

const speed = (of: string) => described(`${of} [m/s]`, number({ minimum: 0 }));

export const weatherState: Codec<WeatherState> = under(
  'weather',
  object<WeatherState>({
    wind: required('wind', speed('Mean of ten minutes')),
    gust: required('gust', speed('Greatest in ten minutes')),
    swell: optional('swell', described('Significant wave height [m]', number({ minimum: 0 }))),
    visibility: optional('visibility', described('[m]', number({ minimum: 0 }))),
  }),
);
