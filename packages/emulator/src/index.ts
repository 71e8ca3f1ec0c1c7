export { Fault, FaultScript, readFaultScript } from './faults/fault-script.ts';
export { type EmulatorOptions, type Progress, runEmulator, startAt } from './run-emulator.ts';
export { type Endpoint, type Letter, type MemoryRun, runInMemory } from './transport/run-in-memory.ts';
export type { BrokerAccess } from './transport/mqtt-fleet.ts';
export { type MqttRun, runOverMqtt } from './transport/run-over-mqtt.ts';
export { readSecrets } from './transport/secrets.ts';
export type { Message, Outgoing } from './world/post.ts';
export type { CraneFigures, Statistics, TruckFigures, Violation } from './world/statistics.ts';
export { World, type WorldOptions } from './world/world.ts';
