import { createHash, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { milliseconds, type Reason, type Result } from '@estiba/base';
import {
  type CraneCommand,
  type CraneOrder,
  type CraneState,
  decodeCraneCommand,
  decodeCraneOrder,
  decodePermit,
  type Permit,
} from '@estiba/messages/equipment';
import type { CallMethodResultOptions, UAMethod, UAObject } from 'node-opcua';
import { CraneObject } from './crane-object.ts';
import { orderMessageOf } from './job-order.ts';
import { stateNameOf } from './job-state.ts';
import { loadOpcua } from './load-opcua.ts';
import { ORDER_METHODS, STORING_METHODS } from './names.ts';
import { permitMessageOf } from './permit-value.ts';
import { openPki, thumbprintOf, tidyThumbprint } from './pki.ts';
import { variantOf } from './variants.ts';
import { BUILT_IN, fieldOf, jsonOf } from './wire.ts';

/** What the terminal says to a crane. */
export type CraneWord =
  | { readonly says: 'order'; readonly order: CraneOrder }
  | { readonly says: 'command'; readonly command: CraneCommand }
  | { readonly says: 'permit'; readonly permit: Permit };

export interface OpcuaCraneOptions {
  /** The crane's name in its site, and in the address space. */
  readonly id: string;
  /** Default: 127.0.0.1. */
  readonly host?: string;
  /** 0: any free one. */
  readonly port: number;
  /** Folder of the crane's key and certificate. */
  readonly pki: string;
  /** Password by user name. */
  readonly users: ReadonlyMap<string, string>;
  /** Thumbprints (SHA-256) of the clients that are let in. */
  readonly trusted: readonly string[];
  /** Takes what was said; false is answered as a refusal. */
  readonly hear: (word: CraneWord) => boolean;
  /** Told of clients and words that were refused. */
  readonly onProblem?: (text: string) => void;
}

/** A crane that is reached over OPC UA. */
export interface OpcuaCrane {
  readonly url: string;
  /** SHA-256 of its certificate: what the terminal pins. */
  readonly thumbprint: string;
  /** Shows its state, on every change and at least every ten seconds. `at`: its clock [ms since 1970]. */
  show(state: CraneState, at: number): void;
  close(): Promise<void>;
}

const ACCEPTED = 0;
/** Any number but 0 says that it was not done. */
const REFUSED = 1;

/**
 * An OPC UA server for one crane, with the official address space of OPC 10031-4 and the profile's variables beside it: Basic256Sha256, signed
 * and encrypted, with user name and password and a pinned client certificate; nothing else is let in.
 */
export async function serveCraneOverOpcua(options: OpcuaCraneOptions): Promise<OpcuaCrane> {
  const ua = await loadOpcua();
  const problem = (text: string): void => options.onProblem?.(text);
  const trusted = new Set(options.trusted.map(tidyThumbprint));
  const pki = await openPki(
    options.pki,
    (thumbprint) => trusted.has(thumbprint),
    (thumbprint) =>
      problem(
        `${options.id}: a client with the certificate ${thumbprint} was refused. Maybe add this thumbprint, if it is the terminal's.`,
      ),
  );
  const userPki = await openPki(
    join(options.pki, 'users'),
    () => false,
    () => undefined,
  );
  const server = new ua.OPCUAServer({
    host: options.host ?? '127.0.0.1',
    hostname: options.host ?? '127.0.0.1',
    port: options.port,
    nodeset_filename: [ua.nodesets.standard, ua.nodesets.isa95JobControl],
    serverCertificateManager: pki,
    userCertificateManager: userPki,
    securityModes: [ua.MessageSecurityMode.SignAndEncrypt],
    securityPolicies: [ua.SecurityPolicy.Basic256Sha256],
    allowAnonymous: false,
    userManager: { isValidUser: (user: string, password: string) => isUser(options.users, user, password) },
    serverInfo: { applicationUri: `urn:estiba:crane:${options.id}` },
    maxConnectionsPerEndpoint: 10,
    serverCapabilities: { maxSessions: 5, maxArrayLength: 10_000, maxStringLength: 100_000 },
  });
  await server.initialize();
  const space = server.engine.addressSpace;
  if (space === null) throw new Error('The server came up without an address space. Maybe its nodesets cannot be read.');

  let headerId = 0;
  const hear = <Body>(read: Result<{ readonly body: Body }>, word: (body: Body) => CraneWord): boolean => {
    if (read.ok) return options.hear(word(read.value.body));
    problem(`${options.id}: what was said is none of the profile's: ${read.reasons.slice(0, 3).map(brief).join(', ')}.`);
    return false;
  };
  const crane = new CraneObject(ua, space, options.id, (given) =>
    hear(decodePermit(messageText(permitMessageOf(given))), (permit) => ({ says: 'permit', permit })),
  );

  const answer = (status: number): CallMethodResultOptions => ({
    statusCode: ua.StatusCodes.Good,
    outputArguments: [returnStatus(status)],
  });
  const returnStatus = (status: number) =>
    new ua.Variant({ dataType: ua.DataType.UInt64, arrayType: ua.VariantArrayType.Scalar, value: [0, status] });
  const bind = (owner: UAObject, name: string, work: (argument: unknown) => CallMethodResultOptions): void => {
    const method = owner.getMethodByName(name) as UAMethod | null;
    method?.bindMethod((given, _, callback) => {
      callback(null, work(given[0]?.value));
    });
  };
  for (const method of STORING_METHODS) {
    bind(crane.receiver, method, (jobOrder) => {
      const isTaken = hear(decodeCraneOrder(messageText(orderMessageOf(jobOrder, method))), (order) => ({ says: 'order', order }));
      if (isTaken) crane.keep(jobOrder);
      return answer(isTaken ? ACCEPTED : REFUSED);
    });
  }
  for (const name of ORDER_METHODS) {
    bind(crane.receiver, name, (orderId) => {
      const read = decodeCraneCommand(messageText({ command: { name, orderId: jsonOf(orderId) } }));
      return answer(hear(read, (command) => ({ says: 'command', command })) ? ACCEPTED : REFUSED);
    });
  }
  bind(crane.provider, 'RequestJobResponseByJobOrderID', (orderId) => {
    const found = typeof orderId === 'string' ? crane.response(orderId) : null;
    const value = new ua.Variant({ dataType: ua.DataType.ExtensionObject, value: found });
    return { statusCode: ua.StatusCodes.Good, outputArguments: [value, returnStatus(found ? ACCEPTED : REFUSED)] };
  });
  bind(crane.provider, 'RequestJobResponseByJobOrderState', (state) => {
    const wanted = stateNameOf(state);
    const found = crane.responses.filter((response) => stateNameOf(fieldOf(response, 'jobState')) === wanted);
    const value = variantOf(ua, { dataType: BUILT_IN.ExtensionObject, arrayType: 1, value: found });
    return { statusCode: ua.StatusCodes.Good, outputArguments: [value, returnStatus(ACCEPTED)] };
  });

  await server.start();
  return {
    url: server.getEndpointUrl(),
    thumbprint: thumbprintOf(server.getCertificate()),
    show: (state, at) => crane.show(state, { headerId: headerId++, timestamp: milliseconds(at) }),
    close: async () => {
      await server.shutdown(0);
      await pki.dispose();
      await userPki.dispose();
    },
  };
}

/** The profile's decoders want a head; over OPC UA what is said comes in order and once, and needs none. */
const messageText = (message: object): string =>
  JSON.stringify({ msg: { id: 0, timestamp: '1970-01-01T00:00:00.000Z', version: 'estiba/1' }, ...message });

const brief = ({ code, params }: Reason): string => `${code} ${params['path'] ?? ''}`.trim();

function isUser(users: ReadonlyMap<string, string>, user: string, password: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  const expected = users.get(user);
  return timingSafeEqual(digest(password), digest(expected ?? `no ${password}`)) && expected !== undefined;
}
