import { readCraneTopic, readTopic } from '@estiba/messages/equipment';

/** The machine a topic belongs to, by the name it has in the counts of a tick: serial number of a vehicle, id of any other machine. */
export function clientOfTopic(topic: string): string | null {
  const vehicle = readTopic(topic);
  if (vehicle.ok) return vehicle.value.vehicle.serialNumber;
  const machine = readCraneTopic(topic);
  return machine.ok ? machine.value.machine.id : null;
}
