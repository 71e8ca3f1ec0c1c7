import type { Reason } from '@estiba/base';
import { oneOf } from '../../json/choice.ts';
import { type Codec, defaulted, described, mapped, object, optional, required, under } from '../../json/codec.ts';
import { timestamp } from '../../json/timestamp.ts';
import { boolean, identifier, integer, list, number, record, text } from '../../json/values.ts';
import {
  type CraneState,
  type CraneVisualization,
  JOB_STATES,
  type MachineConnection,
  type MachineFault,
  type OperationalStatus,
  type OrderReport,
  PHASES,
  type TechnicalStatus,
} from '../words/state.ts';

const technical = oneOf<TechnicalStatus>(['green', 'yellow', 'red']);
const operational = oneOf<OperationalStatus>(['automatic', 'semi-automatic', 'remote', 'manual', 'maintenance', 'offline']);

export interface Status {
  readonly technical: TechnicalStatus;
  readonly operational: OperationalStatus;
}

export const status: Codec<Status> = object<Status>({
  technical: required('technical', described('Can it work: yes, with restrictions, no', technical)),
  operational: required('operational', described('Who commands it', operational)),
});

const parameter: Codec<string | number> = {
  read: (value, at) => (typeof value === 'number' ? number().read(value, at) : text.read(value, at)),
  write: (word, at) => (typeof word === 'number' ? number().write(word, at) : text.write(word, at)),
  schema: { type: ['string', 'number'] },
};

const why = object<Reason>({
  code: required('code', identifier),
  params: required('params', record(parameter)),
});

export const report: Codec<OrderReport> = object<OrderReport>({
  orderId: required('id', identifier),
  orderUpdateId: required('updateId', integer({ minimum: 0 })),
  state: required('state', described('ISA-95 job order state, OPC 10031-4', oneOf(JOB_STATES))),
  phase: required('phase', oneOf(PHASES)),
  boxesRead: defaulted('cntrRead', described('Numbers read on the boxes', list(identifier)), []),
  weighedKg: optional('weight', under('gross', described('[kg], of all boxes under the spreader', number({ minimum: 0 })))),
  reason: optional('reason', why),
});

export const fault: Codec<MachineFault> = object<MachineFault>({
  code: required('code', identifier),
  severity: required('severity', oneOf(['warning', 'critical'] as const)),
  description: optional('description', text),
  since: required('since', timestamp),
});

interface Size {
  readonly size: 20 | 40 | 45;
}

const size = mapped<number, Size['size']>(
  { ...integer(), schema: { enum: [20, 40, 45] } },
  (inner, at) => {
    if (inner !== 20 && inner !== 40 && inner !== 45) at.refuse('json.choice', inner, { choices: '20, 40, 45' });
    return inner as Size['size'];
  },
  (word) => word,
);

/** A crane as the wire nests it, in the names of TIC 4.0. */
interface Che extends Pick<CraneState, 'spreader' | 'orders' | 'holding' | 'faults' | 'wind'> {
  readonly status: Status;
  readonly location?: Location;
  /** Metres. */
  readonly hoist?: number;
}

interface Location {
  readonly gantry: number;
  readonly trolley: number;
}

const metres = (of: string) => described(`${of} [m], in the site's frame`, number());
const location = object<Location>({
  gantry: required('gantry', metres('Along the rails')),
  trolley: required('trolley', metres('Across the rails')),
});
const hoist = under('hoisting', under('height', metres('Of the spreader above the quay')));

const che = object<Che>({
  status: required('status', status),
  location: optional('location', location),
  hoist: optional('hoist', hoist),
  spreader: optional(
    'spreader',
    object<NonNullable<CraneState['spreader']>>({
      locked: required('locked', boolean),
      landed: required('landed', boolean),
      size: required('size', described('Feet it is set to', size)),
    }),
  ),
  wind: optional('wind', under('speed', described('[m/s], at the boom', number({ minimum: 0 })))),
  orders: required('order', described('All orders it has and all it has ended and not been told to clear', list(report))),
  holding: required('cargo', described('Boxes in the spreader', list(identifier))),
  faults: defaulted('fault', list(fault), []),
});

/** A place along the rails without a height, or the other way round, is no position. */
export const craneState: Codec<CraneState> = under(
  'che',
  mapped(
    che,
    ({ status: both, location: place, hoist: height, ...rest }, at): CraneState => {
      if ((place === undefined) !== (height === undefined)) at.refuse('crane.position', place ?? height);
      return { ...both, ...(place === undefined || height === undefined ? {} : { position: { ...place, hoist: height } }), ...rest };
    },
    ({ technical: can, operational: who, position, ...rest }): Che => ({
      status: { technical: can, operational: who },
      ...(position === undefined ? {} : { location: position, hoist: position.hoist }),
      ...rest,
    }),
  ),
);

/** Where a crane is, in the same words as in its state. */
export const visualization: Codec<CraneVisualization> = under(
  'che',
  mapped(
    object<Required<Pick<Che, 'location' | 'hoist'>>>({ location: required('location', location), hoist: required('hoist', hoist) }),
    ({ location: place, hoist: height }): CraneVisualization => ({ position: { ...place, hoist: height } }),
    ({ position }) => ({ location: position, hoist: position.hoist }),
  ),
);

export const connection: Codec<MachineConnection> = under(
  'connection',
  object<MachineConnection>({ state: required('state', oneOf(['online', 'offline', 'broken'] as const)) }),
);
