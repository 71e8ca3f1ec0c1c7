import type { CraneState, MachineFault, OrderReport, ProfileHeader } from '@estiba/messages/equipment';
import { type StateEntry, stateEntriesOf, stateNameOf } from './job-state.ts';
import { type CraneVariable, JOB_RESPONSES } from './names.ts';
import {
  BUILT_IN,
  byId,
  fieldOf,
  jsonOf,
  listOf,
  parameter,
  type Parameter,
  parametersOf,
  saidBy,
  wireCount,
  wireFlag,
  wireNumber,
  wireText,
  wireTexts,
  wireTime,
  type WireValue,
  wordsOf,
} from './wire.ts';

/** ISA95JobResponseDataType (OPC 10031-4, 7.3.5), with the fields the profile uses. */
export interface JobResponse {
  readonly jobResponseID: string;
  readonly jobOrderID: string;
  readonly jobState: readonly StateEntry[];
  readonly jobResponseData: readonly Parameter[];
}

/** What the variables of a crane hold; one that is left out has no value now. */
export type CraneValues = Readonly<Partial<Record<CraneVariable, WireValue>>>;

/** A state of the profile as the crane's variables, without its orders. */
export function craneValuesOf(state: CraneState, header: ProfileHeader): CraneValues {
  const { position, spreader, wind } = state;
  return {
    MsgId: wireCount(header.headerId),
    MsgTimestamp: wireTime(header.timestamp),
    TechnicalStatus: wireText(state.technical),
    OperationalStatus: wireText(state.operational),
    ...(position && {
      LocationGantry: wireNumber(position.gantry),
      LocationTrolley: wireNumber(position.trolley),
      HoistHeight: wireNumber(position.hoist),
    }),
    ...(spreader && {
      SpreaderLocked: wireFlag(spreader.locked),
      SpreaderLanded: wireFlag(spreader.landed),
      SpreaderSize: wireCount(spreader.size),
    }),
    ...(wind !== undefined && { WindSpeed: wireNumber(wind) }),
    Cargo: wireTexts(state.holding),
    Faults: { dataType: BUILT_IN.ExtensionObject, arrayType: 1, value: state.faults.map(faultOf) },
  };
}

const faultOf = ({ code, severity, description, since }: MachineFault): Parameter =>
  parameter(code, wireText(severity), [
    parameter('Since', wireTime(since)),
    ...parametersOf({ ...(description !== undefined && { Description: description }) }),
  ]);

/** Its orders, as the job responses of OPC 10031-4. */
export const responseOf = (report: OrderReport): JobResponse => ({
  jobResponseID: report.orderId,
  jobOrderID: report.orderId,
  jobState: stateEntriesOf(report.state),
  jobResponseData: [
    parameter('UpdateId', wireCount(report.orderUpdateId)),
    parameter('Phase', wireText(report.phase)),
    parameter('CntrRead', wireTexts(report.boxesRead)),
    ...(report.weighedKg === undefined ? [] : [parameter('WeightGross', wireNumber(report.weighedKg))]),
    ...(report.reason ? [parameter('Reason', wireText(report.reason.code), parametersOf(report.reason.params))] : []),
  ],
});

/** Values as they came, by the names of the variables; undefined where there is none now. */
export type ReadValues = Readonly<Partial<Record<CraneVariable | typeof JOB_RESPONSES, unknown>>>;

/** What a crane's variables held at one moment, as a state message of the profile. It is the profile's decoder that takes or refuses it. */
export function stateTextOf(values: ReadValues): string {
  const said = (name: CraneVariable): unknown => jsonOf(values[name]);
  const [gantry, trolley, height] = [said('LocationGantry'), said('LocationTrolley'), said('HoistHeight')];
  const [locked, landed, size] = [said('SpreaderLocked'), said('SpreaderLanded'), said('SpreaderSize')];
  const wind = said('WindSpeed');
  return JSON.stringify({
    msg: { id: said('MsgId'), timestamp: said('MsgTimestamp'), version: 'estiba/1' },
    che: {
      status: { technical: said('TechnicalStatus'), operational: said('OperationalStatus') },
      location: some({ gantry, trolley }),
      hoist: height === undefined ? undefined : { hoisting: { height } },
      spreader: some({ locked, landed, size }),
      wind: wind === undefined ? undefined : { speed: wind },
      order: listOf(values[JOB_RESPONSES], reportMessageOf),
      cargo: listOf(values.Cargo, jsonOf),
      fault: listOf(values.Faults, faultMessageOf),
    },
  });
}

/** A group of which nothing is said is left out. */
const some = (group: Readonly<Record<string, unknown>>): unknown =>
  Object.values(group).every((word) => word === undefined) ? undefined : group;

function reportMessageOf(response: unknown): unknown {
  const data = byId(fieldOf(response, 'jobResponseData'));
  const why = data.get('Reason');
  const gross = saidBy(data.get('WeightGross'));
  return {
    id: jsonOf(fieldOf(response, 'jobOrderID')),
    updateId: saidBy(data.get('UpdateId')),
    state: stateNameOf(fieldOf(response, 'jobState')),
    phase: saidBy(data.get('Phase')),
    cntrRead: saidBy(data.get('CntrRead')),
    weight: gross === undefined ? undefined : { gross },
    reason: why === undefined ? undefined : { code: saidBy(why), params: wordsOf(fieldOf(why, 'subparameters')) },
  };
}

function faultMessageOf(given: unknown): unknown {
  const words = wordsOf(fieldOf(given, 'subparameters'));
  return { code: jsonOf(fieldOf(given, 'ID')), severity: saidBy(given), since: words['Since'], description: words['Description'] };
}
