import type { OrderCommandName } from '@estiba/messages/equipment';
import type { Storing } from './job-order.ts';

/** Namespace of a crane's object, its variables and the permit. */
export const CRANE_NAMESPACE = 'https://estiba.dev/opcua/crane-1/';
/** OPC 10031-4, ISA-95 Job Control V2. */
export const JOB_CONTROL_NAMESPACE = 'http://opcfoundation.org/UA/ISA95-JOBCONTROL_V2/';

/** Methods of ISA95JobOrderReceiverObjectType that take a job order, and those that take its ID. */
export const STORING_METHODS: readonly Storing[] = ['Store', 'StoreAndStart', 'Update'];
export const ORDER_METHODS: readonly OrderCommandName[] = ['Start', 'Pause', 'Resume', 'Stop', 'Abort', 'Cancel', 'Clear', 'RevokeStart'];

export const RECEIVER = 'JobOrderReceiver';
export const PROVIDER = 'JobResponseProvider';
/** The interlock variable: what the handover lock says of an order. */
export const PERMIT = 'Permit';
/** The one variable that changes with every state; what else is read is read with it. */
export const MSG_ID = 'MsgId';
export const JOB_RESPONSES = 'JobOrderResponseList';

/** Variables of a crane with their data types (names of TIC 4.0); the list of job responses stands in its provider. */
export const CRANE_VARIABLES = {
  MsgId: 'UInt32',
  MsgTimestamp: 'DateTime',
  TechnicalStatus: 'String',
  OperationalStatus: 'String',
  LocationGantry: 'Double',
  LocationTrolley: 'Double',
  HoistHeight: 'Double',
  SpreaderLocked: 'Boolean',
  SpreaderLanded: 'Boolean',
  SpreaderSize: 'UInt32',
  WindSpeed: 'Double',
  Cargo: 'String[]',
  Faults: 'ISA95ParameterDataType[]',
} as const;
export type CraneVariable = keyof typeof CRANE_VARIABLES;
export const VARIABLE_NAMES = Object.keys(CRANE_VARIABLES) as readonly CraneVariable[];
