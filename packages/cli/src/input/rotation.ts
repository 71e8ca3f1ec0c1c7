import { type PortCode, portCode } from '@estiba/port';
import { exitCode, Failure } from '../failure.ts';
import { type Given, schedules } from './given.ts';
import type { Notes } from './note.ts';
import type { Settings } from './settings.ts';

/** The ports to come, in order: as set, else from a schedule (IFTSAI), else by number of boxes where that was asked for. */
export function rotationOf(settings: Settings, given: Given, port: PortCode, pods: readonly PortCode[], notes: Notes): readonly PortCode[] {
  if (settings.rotation !== undefined && settings.rotation !== 'auto') return withoutRepeats(settings.rotation.map(portCode), port);
  const scheduled = scheduleAfter(given, port);
  if (scheduled.length > 0) return scheduled;
  const counts = new Map<PortCode, number>();
  for (const pod of pods) if (pod !== port) counts.set(pod, (counts.get(pod) ?? 0) + 1);
  const byBoxes = [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)).map(([pod]) => pod);
  if (settings.rotation !== 'auto') {
    throw new Failure(
      exitCode.usage,
      'In which order the ship calls at her next ports is not known.',
      `Maybe --rotation ${byBoxes.join(',') || 'CNSHA,KRPUS'} put into the order of call; --rotation auto takes the ports with most boxes first.`,
    );
  }
  notes.add('warning', 'call.rotation-guessed', { rotation: byBoxes.join(', ') });
  return byBoxes;
}

/** A port called at twice counts where it is called first; this port is not one to come. */
function withoutRepeats(ports: readonly PortCode[], port: PortCode): readonly PortCode[] {
  return [...new Set(ports)].filter((one) => one !== port);
}

/** The ports a schedule names after this one, in its order. */
function scheduleAfter(given: Given, port: PortCode): readonly PortCode[] {
  for (const { message } of schedules(given)) {
    const { transport, otherTransports } = message.header;
    const calls = [transport, ...otherTransports].flatMap((leg) => leg.places.map((place) => portCode(place.code)));
    const here = calls.indexOf(port);
    if (here !== -1) return withoutRepeats(calls.slice(here + 1), port);
  }
  return [];
}
