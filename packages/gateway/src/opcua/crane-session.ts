import type { CraneOrder, OrderCommandName, Permit } from '@estiba/messages/equipment';
import type { BrowsePathResult, ClientSession, ExtensionObject, OPCUAClient, Variant } from 'node-opcua';
import type { ReadValues } from './crane-values.ts';
import { jobOrderOf } from './job-order.ts';
import { loadOpcua, type Opcua } from './load-opcua.ts';
import type { OpcuaMachine } from './machine.ts';
import {
  CRANE_NAMESPACE,
  JOB_CONTROL_NAMESPACE,
  JOB_RESPONSES,
  MSG_ID,
  ORDER_METHODS,
  PERMIT,
  PROVIDER,
  RECEIVER,
  STORING_METHODS,
  VARIABLE_NAMES,
} from './names.ts';
import { permitValueOf } from './permit-value.ts';
import { findPinned } from './pinned-server.ts';
import { TERMINAL, type TerminalPki } from './terminal-pki.ts';
import { variantOf, variantsWithin } from './variants.ts';
import { BUILT_IN, type WireValue } from './wire.ts';
import { withTimeout } from './with-timeout.ts';

/** No call, read or write may take longer [ms]; a server that answers slower is left and connected to anew. */
const ANSWER = 5000;
/** Signing in, with the reading of the server's types. */
const SIGN_IN = 30_000;
/** How long a change of state may wait to be told [ms]. */
const PUBLISHING = 100;
const READ_TRIES = 3;

const JOB_ORDER_TYPE = 3008;
const PARAMETER_TYPE = 3003;

/** A crane's server, signed in to and found to speak the profile. Every method throws when the server does not answer. */
export interface CraneSession {
  /** Gives an order; null when it was taken, else why not. */
  give(order: CraneOrder): Promise<string | null>;
  command(name: OrderCommandName, orderId: string): Promise<string | null>;
  permit(permit: Permit): Promise<string | null>;
  /** All variables of one moment. */
  read(): Promise<ReadValues>;
  close(): Promise<void>;
}

export interface SessionEars {
  /** There is a new state to read. */
  readonly changed: () => void;
  readonly lost: () => void;
}

/** Connects and signs in to a crane: Basic256Sha256, signed and encrypted, with the pinned certificate only. Throws with advice. */
export async function openCraneSession(
  machine: OpcuaMachine,
  pki: TerminalPki,
  ears: SessionEars,
  stop: AbortSignal,
): Promise<CraneSession> {
  const ua = await loadOpcua();
  const { serverCertificate } = await findPinned(ua, machine, pki, ANSWER, stop);
  const client = ua.OPCUAClient.create({
    ...TERMINAL,
    clientCertificateManager: pki.certificates,
    securityMode: ua.MessageSecurityMode.SignAndEncrypt,
    securityPolicy: ua.SecurityPolicy.Basic256Sha256,
    serverCertificate,
    endpointMustExist: false,
    connectionStrategy: { maxRetry: 0, initialDelay: 100, maxDelay: 200 },
    transportTimeout: ANSWER,
    requestedSessionTimeout: 60_000,
    keepSessionAlive: false,
  });
  client.on('connection_lost', ears.lost);
  client.on('close', ears.lost);
  const late = `${machine.url} did not let ${machine.user} in within ${SIGN_IN / 1000} s`;
  try {
    await withTimeout(ANSWER, late, client.connect(machine.url), stop).catch((error: Error) => {
      throw new Error(`${error.message}. Maybe the crane does not know the terminal's certificate ${pki.thumbprint} yet.`);
    });
    return await withTimeout(SIGN_IN, late, signIn(ua, client, machine, ears), stop);
  } catch (error) {
    await leave(client);
    throw error;
  }
}

async function signIn(ua: Opcua, client: OPCUAClient, machine: OpcuaMachine, ears: SessionEars): Promise<CraneSession> {
  const session = await client.createSession({ type: ua.UserTokenType.UserName, userName: machine.user, password: machine.password });
  session.on('session_closed', ears.lost);
  const namespaces = await session.readNamespaceArray();
  const found = await findNodes(ua, session, namespaces, machine);
  // Read once, so that what comes is decoded and what goes is encoded by the server's own types.
  await session.extractNamespaceDataType();
  await watch(ua, session, found(`/${MSG_ID}`), ears.changed);
  return new Speaker(ua, client, session, found, namespaces.indexOf(JOB_CONTROL_NAMESPACE));
}

type Found = (path: string) => string;

/** All nodes of the profile by their paths below the crane; refused when one is missing. */
async function findNodes(ua: Opcua, session: ClientSession, namespaces: readonly string[], { id, url }: OpcuaMachine): Promise<Found> {
  const [own, jobs] = [namespaces.indexOf(CRANE_NAMESPACE), namespaces.indexOf(JOB_CONTROL_NAMESPACE)];
  if (own < 0 || jobs < 0) {
    throw new Error(`${url} lacks the namespace ${own < 0 ? CRANE_NAMESPACE : JOB_CONTROL_NAMESPACE}. Maybe it is another server.`);
  }
  const paths = new Map<string, string>([
    ...[...VARIABLE_NAMES, PERMIT, RECEIVER].map((name): [string, string] => [`/${name}`, `/${own}:${name}`]),
    ...[...STORING_METHODS, ...ORDER_METHODS].map((name): [string, string] => [name, `/${own}:${RECEIVER}/${jobs}:${name}`]),
    [JOB_RESPONSES, `/${own}:${PROVIDER}/${jobs}:${JOB_RESPONSES}`],
  ]);
  const results = await session.translateBrowsePath(
    [...paths.values()].map((path) => ua.makeBrowsePath('ObjectsFolder', `/${own}:${id}${path}`)),
  );
  const nodes = new Map([...paths.keys()].map((path, i) => [path, targetOf(results[i])]));
  const missing = [...nodes].filter(([, node]) => node === null).map(([path]) => path);
  if (missing.length > 0) {
    throw new Error(`${url} shows no ${missing.slice(0, 5).join(', ')} for ${id}. Maybe the crane is named otherwise there.`);
  }
  return (path) => nodes.get(path) ?? '';
}

const targetOf = (result: BrowsePathResult | undefined): string | null => result?.targets?.[0]?.targetId.toString() ?? null;

async function watch(ua: Opcua, session: ClientSession, node: string, changed: () => void): Promise<void> {
  const subscription = await session.createSubscription2({
    publishingEnabled: true,
    requestedPublishingInterval: PUBLISHING,
    requestedMaxKeepAliveCount: 50,
    requestedLifetimeCount: 1000,
    maxNotificationsPerPublish: 100,
    priority: 1,
  });
  const item = await subscription.monitor(
    { nodeId: node, attributeId: ua.AttributeIds.Value },
    { samplingInterval: PUBLISHING / 2, queueSize: 1, discardOldest: true },
    ua.TimestampsToReturn.Neither,
  );
  item.on('changed', changed);
}

class Speaker implements CraneSession {
  readonly #ua: Opcua;
  readonly #client: OPCUAClient;
  readonly #session: ClientSession;
  readonly #found: Found;
  readonly #jobs: number;

  constructor(ua: Opcua, client: OPCUAClient, session: ClientSession, found: Found, jobs: number) {
    this.#ua = ua;
    this.#client = client;
    this.#session = session;
    this.#found = found;
    this.#jobs = jobs;
  }

  async give(order: CraneOrder): Promise<string | null> {
    const made = jobOrderOf(order);
    if (!made.ok) return made.reasons.map(({ code, params }) => `${code} ${JSON.stringify(params)}`).join(', ');
    const jobOrder = await this.#make(JOB_ORDER_TYPE, made.value);
    return this.#call(order.storing, { dataType: BUILT_IN.ExtensionObject, value: jobOrder });
  }

  command(name: OrderCommandName, orderId: string): Promise<string | null> {
    return this.#call(name, { dataType: BUILT_IN.String, value: orderId });
  }

  async permit(permit: Permit): Promise<string | null> {
    const value = variantOf(this.#ua, {
      dataType: BUILT_IN.ExtensionObject,
      value: await this.#make(PARAMETER_TYPE, permitValueOf(permit)),
    });
    const nodeId = this.#found(`/${PERMIT}`);
    const status = await this.#answered(this.#session.write({ nodeId, attributeId: this.#ua.AttributeIds.Value, value: { value } }));
    return status.isGood() ? null : status.toString();
  }

  async read(): Promise<ReadValues> {
    const names = [MSG_ID, ...VARIABLE_NAMES, JOB_RESPONSES] as const;
    const nodes = names.map((name) => ({
      nodeId: this.#found(name === JOB_RESPONSES ? name : `/${name}`),
      attributeId: this.#ua.AttributeIds.Value,
    }));
    for (let i = 0; i < READ_TRIES; i++) {
      const all = await this.#answered(this.#session.read([...nodes, ...nodes.slice(0, 1)]));
      const values = all.map(({ statusCode, value }) => (statusCode.isGood() ? valueOf(value) : undefined));
      // A server that changed in the middle of the reading is read again: half of two states is none.
      if (values[0] === values.at(-1)) return Object.fromEntries(names.map((name, at) => [name, values[at]]));
    }
    throw new Error(`The state changed in the middle of each of ${READ_TRIES} readings. Maybe the server changes MsgId with every sample.`);
  }

  close(): Promise<void> {
    return leave(this.#client);
  }

  async #call(method: string, argument: WireValue): Promise<string | null> {
    const { Variant, VariantArrayType, DataType } = this.#ua;
    const comment = new Variant({ dataType: DataType.LocalizedText, arrayType: VariantArrayType.Array, value: [] });
    const inputArguments = [variantOf(this.#ua, argument), comment];
    const result = await this.#answered(
      this.#session.call({ objectId: this.#found(`/${RECEIVER}`), methodId: this.#found(method), inputArguments }),
    );
    if (!result.statusCode.isGood()) return result.statusCode.toString();
    const status: unknown = result.outputArguments?.[0]?.value;
    const isTaken = Array.isArray(status) ? status.every((half) => half === 0) : status === 0;
    return isTaken ? null : `ReturnStatus ${JSON.stringify(status)}`;
  }

  #make(type: number, fields: object): Promise<ExtensionObject> {
    const nodeId = this.#ua.resolveNodeId(`ns=${this.#jobs};i=${type}`);
    return this.#session.constructExtensionObject(nodeId, variantsWithin(this.#ua, fields) as Record<string, unknown>);
  }

  #answered<Answer>(answer: Promise<Answer>): Promise<Answer> {
    return withTimeout(ANSWER, `No answer within ${ANSWER / 1000} s`, answer);
  }
}

const valueOf = ({ value }: Variant): unknown => value;

/** Leaves whatever state the connection is in. A server that does not answer does not hold us up. */
async function leave(client: OPCUAClient): Promise<void> {
  await withTimeout(1000, 'no goodbye', client.disconnect()).catch(() => undefined);
}
