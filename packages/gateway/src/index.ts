/**
 * Gateway: the terminal's words to machines and back.
 *
 * `startBroker` runs the embedded MQTT broker beside this process; `mqttLink` and `MemoryBus` are the ways to a broker.
 */
export { type Access, covers, matches } from './broker/access.ts';
export type { BrokerUser } from './broker/broker-user.ts';
export { brokerUsers, CLOCK_USER, GATEWAY_USER, SHIP_USER } from './broker/broker-users.ts';
export { type Credentials, openCredentials } from './broker/credentials.ts';
export { type BrokerLimits, defaultLimits } from './broker/limits.ts';
export { type MosquittoFiles, mosquittoFiles, type MosquittoOptions } from './broker/mosquitto-files.ts';
export type { BrokerIncident } from './broker/incident.ts';
export type { BrokerOptions } from './broker/serve-broker.ts';
export { type Broker, startBroker, type StartOptions } from './broker/start-broker.ts';
export type { LastWill, Link, MessageListener, Outgoing, SendOptions } from './link/link.ts';
export { MemoryBus } from './link/memory-bus.ts';
export { mqttLink, type MqttLinkOptions } from './link/mqtt-link.ts';
export { connect } from './connect.ts';
export { GATE, WEATHER } from './crane-control/crane-control.ts';
export { EquipmentGateway, type GatewayOptions } from './equipment-gateway.ts';
export { isForTheEye } from './poses/is-for-the-eye.ts';
export type { MachinePose } from './poses/pose-book.ts';
export { keepStep, type StepResult } from './lock-step/keep-step.ts';
export { type ArrivedMessage, LockStep, type LockStepOutcome, type LockStepWork } from './lock-step/lock-step.ts';
export { bridgeOpcuaCranes, type OpcuaBridgeOptions } from './opcua/bridge.ts';
export type { OpcuaMachine } from './opcua/machine.ts';
export { type CraneWord, type OpcuaCrane, type OpcuaCraneOptions, serveCraneOverOpcua } from './opcua/serve-crane.ts';
export { OPCUA_SCHEMA, readOpcuaMachines } from './opcua/read-machines.ts';
