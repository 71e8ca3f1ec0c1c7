import type { JsonValue } from '../json/json-schema.ts';
import type { OperatingMode, Safety } from './words/state.ts';
import type { VdaVersion } from './words/header.ts';

/** How the parameters of one type of action are said to a vehicle. */
export interface ParameterDialect {
  /** Our key → the vehicle's. */
  readonly keys?: Readonly<Record<string, string>>;
  /** By the vehicle's key: our value → the vehicle's, for kinds of stations and loads; values not named pass. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Sent in place of whatever we would say under that key (the vehicle's), and also where we would say nothing. */
  readonly fixed?: Readonly<Record<string, JsonValue>>;
}

/**
 * How one vehicle speaks VDA 5050, and where it departs from it. The first part is what the codecs need; the second part is for whoever
 * drives the vehicle.
 */
export interface Dialect {
  readonly name: string;
  readonly version: VdaVersion;
  /** Under which key instant actions come: `instantActions` is that of 1.1, which some vehicles of 2.x still want. */
  readonly instantActionsKey: 'actions' | 'instantActions';
  /** `null` counts as absent; where a part that must be there is null, the optional thing around it counts as absent. */
  readonly nullTolerance: boolean;
  /** `assume-utc`: a time without zone is taken for UTC, with a deviation. */
  readonly timestampZone: 'required' | 'assume-utc';
  /** Our name of an action (that of 3.0) → the vehicle's, beyond what its version renames. */
  readonly actionMap: Readonly<Record<string, string>>;
  /** By our name of the action. */
  readonly actionParameters: Readonly<Record<string, ParameterDialect>>;
  /** What the vehicle never says although it must, and what its integrator takes for granted instead; each time a deviation. */
  readonly assumed: { readonly operatingMode?: OperatingMode; readonly safety?: Safety; readonly errorType?: string };

  /** The vehicle is known to stop where its base ends. Until that is proven, no horizon is sent. */
  readonly horizonSupported: boolean;
  /** The vehicle says nothing until asked or until something happens. */
  readonly stateRequestOnDiscovery: boolean;
  /** Quality of service at which it publishes `connection`. */
  readonly connectionQos: 0 | 1;
  /** The vehicle publishes `connection` at all. */
  readonly connectionSupported: boolean;
  /** Without a trajectory the vehicle drives straight from node to node: it can work only where the site says that pockets are taken so. */
  readonly drivesStraight: boolean;
  /** [rad] `allowedDeviationTheta` to be given at nodes where none is asked; null: give none. */
  readonly thetaTolerance: number | null;
}

const PLAIN = {
  instantActionsKey: 'actions',
  nullTolerance: false,
  timestampZone: 'required',
  actionMap: {},
  actionParameters: {},
  assumed: {},
  horizonSupported: false,
  stateRequestOnDiscovery: true,
  connectionQos: 1,
  connectionSupported: true,
  drivesStraight: false,
  thetaTolerance: null,
} as const satisfies Partial<Dialect>;

/** Dialects of vehicles that were tried, by name; a vehicle nobody knows gets the generic one of its version. */
export const DIALECTS = {
  'generic-2.0': { ...PLAIN, name: 'generic-2.0', version: '2.0' },
  'generic-2.1': { ...PLAIN, name: 'generic-2.1', version: '2.1' },
  'generic-3.0': { ...PLAIN, name: 'generic-3.0', version: '3.0' },
  /** Our own emulated trucks stop where their base ends, which its tests prove. */
  'estiba-emulator': { ...PLAIN, name: 'estiba-emulator', version: '3.0', horizonSupported: true },
  /** Wants the key of 1.1, takes pick and drop for `floor…` stations and `EPAL` loads only, drives straight, and reports the way it heads as its theta. */
  'vda-5050-lib-1.4': {
    ...PLAIN,
    name: 'vda-5050-lib-1.4',
    version: '2.0',
    instantActionsKey: 'instantActions',
    horizonSupported: true,
    connectionQos: 0,
    drivesStraight: true,
    thetaTolerance: Math.PI,
    actionParameters: {
      pick: { fixed: { stationType: 'floor', loadType: 'EPAL' } },
      drop: { fixed: { stationType: 'floor', loadType: 'EPAL' } },
    },
  },
  /**
   * The simulator of NVIDIA's mission dispatch: nulls for what it does not know, times without zone, no `connection`, neither operating
   * mode nor safety, drives its horizon.
   */
  isaac: {
    ...PLAIN,
    name: 'isaac',
    version: '2.0',
    instantActionsKey: 'instantActions',
    nullTolerance: true,
    timestampZone: 'assume-utc',
    assumed: { operatingMode: 'AUTOMATIC', safety: { emergencyStop: 'NONE', fieldViolation: false }, errorType: 'unnamed' },
    connectionSupported: false,
  },
} as const satisfies Readonly<Record<string, Dialect>>;

export type DialectName = keyof typeof DIALECTS;

/** What stands in the header of a message of that version. */
export const PROTOCOL_VERSIONS: Readonly<Record<VdaVersion, string>> = { '2.0': '2.0.0', '2.1': '2.1.0', '3.0': '3.0.0' };
