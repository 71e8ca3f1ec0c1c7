import type { ProfileHeader, CraneState } from '@estiba/messages/equipment';
import type { AddressSpace, ExtensionObject, Namespace, UAObject, UAVariable, Variant } from 'node-opcua';
import { craneValuesOf, responseOf } from './crane-values.ts';
import type { Opcua } from './load-opcua.ts';
import {
  CRANE_NAMESPACE,
  CRANE_VARIABLES,
  type CraneVariable,
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
import { variantOf, variantsWithin } from './variants.ts';
import { BUILT_IN, fieldOf, type WireValue } from './wire.ts';

const PARAMETER = 'ISA95ParameterDataType';

/** One crane in a server's address space: its variables, the official job order receiver and response provider, and the permit. */
export class CraneObject {
  readonly receiver: UAObject;
  readonly provider: UAObject;
  readonly #ua: Opcua;
  readonly #space: AddressSpace;
  readonly #variables = new Map<CraneVariable, UAVariable>();
  #orders = new Map<string, unknown>();
  #responses: readonly ExtensionObject[] = [];

  /** `permit`: takes what is written to the interlock variable; false refuses it. */
  constructor(ua: Opcua, space: AddressSpace, id: string, permit: (given: unknown) => boolean) {
    this.#ua = ua;
    this.#space = space;
    const namespace = space.registerNamespace(CRANE_NAMESPACE);
    const crane = namespace.addObject({ browseName: id, nodeId: `s=${id}`, organizedBy: space.rootFolder.objects });
    this.receiver = this.#instance(namespace, crane, RECEIVER, 'ISA95JobOrderReceiverObjectType', [...STORING_METHODS, ...ORDER_METHODS]);
    this.provider = this.#instance(namespace, crane, PROVIDER, 'ISA95JobResponseProviderObjectType', [JOB_RESPONSES]);
    for (const name of VARIABLE_NAMES) this.#variables.set(name, this.#variable(namespace, crane, name));
    this.#permit(namespace, crane, permit);
  }

  /** Notes the job order as it came, so that it stands in the list when its report does. */
  keep(jobOrder: unknown): void {
    this.#orders.set(String(fieldOf(jobOrder, 'jobOrderID')), jobOrder);
  }

  response(orderId: string): ExtensionObject | null {
    return this.#responses.find((response) => fieldOf(response, 'jobOrderID') === orderId) ?? null;
  }

  get responses(): readonly ExtensionObject[] {
    return this.#responses;
  }

  /** Shows a state. `MsgId` changes last, so whoever is told of it reads all of the state. */
  show(state: CraneState, header: ProfileHeader): void {
    const shown = state.orders.map(responseOf);
    this.#orders = new Map(state.orders.map(({ orderId }) => [orderId, this.#orders.get(orderId) ?? { jobOrderID: orderId }]));
    this.#responses = shown.map((response) => this.#make('ISA95JobResponseDataType', response));
    const list = shown.map(({ jobOrderID, jobState }) =>
      this.#make('ISA95JobOrderAndStateDataType', { jobOrder: this.#orders.get(jobOrderID), state: jobState }),
    );
    this.#setList(this.receiver, 'JobOrderList', list);
    this.#setList(this.provider, JOB_RESPONSES, this.#responses);
    const values = craneValuesOf(state, header);
    for (const name of VARIABLE_NAMES) if (name !== MSG_ID) this.#set(name, values[name]);
    this.#set(MSG_ID, values.MsgId);
  }

  #set(name: CraneVariable, given: WireValue | undefined): void {
    const { StatusCodes, Variant } = this.#ua;
    const variable = this.#variables.get(name);
    if (given === undefined) return variable?.setValueFromSource(new Variant(), StatusCodes.BadNoData);
    const value = name === 'Faults' ? { ...given, value: (given.value as object[]).map((one) => this.#make(PARAMETER, one)) } : given;
    variable?.setValueFromSource(variantOf(this.#ua, value), StatusCodes.Good);
  }

  #setList(owner: UAObject, name: string, list: readonly ExtensionObject[]): void {
    const variable = owner.getChildByName(name, this.#jobControl()) as UAVariable | null;
    variable?.setValueFromSource(variantOf(this.#ua, { dataType: BUILT_IN.ExtensionObject, arrayType: 1, value: list }));
  }

  #make(type: string, fields: object): ExtensionObject {
    const found = this.#space.findDataType(type, this.#jobControl());
    if (found === null) throw new Error(`The nodeset ${JOB_CONTROL_NAMESPACE} lacks ${type}. Maybe node-opcua-nodesets changed.`);
    return this.#space.constructExtensionObject(found, variantsWithin(this.#ua, fields) as Record<string, unknown>);
  }

  #instance(namespace: Namespace, crane: UAObject, browseName: string, type: string, optionals: string[]): UAObject {
    const found = this.#space.findObjectType(type, this.#jobControl());
    if (found === null) throw new Error(`The nodeset ${JOB_CONTROL_NAMESPACE} lacks ${type}. Maybe node-opcua-nodesets changed.`);
    return found.instantiate({
      browseName: { name: browseName, namespaceIndex: namespace.index },
      componentOf: crane,
      namespace,
      optionals,
    });
  }

  #variable(namespace: Namespace, crane: UAObject, name: CraneVariable): UAVariable {
    const type = CRANE_VARIABLES[name];
    const dataType = type.replace('[]', '');
    const known = dataType === PARAMETER ? this.#space.findDataType(PARAMETER, this.#jobControl())?.nodeId : undefined;
    return namespace.addVariable({
      browseName: name,
      nodeId: `${crane.nodeId.toString().replace(/^ns=\d+;/, '')}.${name}`,
      componentOf: crane,
      dataType: known ?? dataType,
      valueRank: type.endsWith('[]') ? 1 : -1,
      accessLevel: 'CurrentRead',
      userAccessLevel: 'CurrentRead',
      minimumSamplingInterval: 50,
    });
  }

  #permit(namespace: Namespace, crane: UAObject, take: (given: unknown) => boolean): void {
    const { StatusCodes } = this.#ua;
    const type = this.#space.findDataType(PARAMETER, this.#jobControl());
    let held = variantOf(this.#ua, {
      dataType: BUILT_IN.ExtensionObject,
      value: this.#make(PARAMETER, { ID: '', value: variantOf(this.#ua, { dataType: BUILT_IN.String, value: 'queued' }) }),
    });
    namespace.addVariable({
      browseName: PERMIT,
      nodeId: `${crane.nodeId.toString().replace(/^ns=\d+;/, '')}.${PERMIT}`,
      componentOf: crane,
      ...(type && { dataType: type.nodeId }),
      minimumSamplingInterval: 50,
      value: {
        get: () => held,
        set: (given: Variant) => {
          if (!take(given.value)) return StatusCodes.BadOutOfRange;
          held = given;
          return StatusCodes.Good;
        },
      },
    });
  }

  #jobControl(): number {
    return this.#space.getNamespaceIndex(JOB_CONTROL_NAMESPACE);
  }
}
