import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What is counted while the server runs, in the form Prometheus reads. Gauges of the terminal itself are read from its state when asked for. */
export interface Metrics {
  readonly registry: Registry;
  readonly commands: Counter<'command' | 'outcome'>;
  readonly commandSeconds: Histogram;
  readonly requests: Counter<'method' | 'status'>;
  readonly mqttMessages: Counter<'direction'>;
}

/** One set for one server; `withProcess` adds memory, processor and event-loop lag of this process. */
export function createMetrics({ withProcess }: { readonly withProcess: boolean }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (withProcess) collectDefaultMetrics({ register: registry, prefix: 'estiba_' });
  return {
    registry,
    commands: new Counter({
      name: 'estiba_commands_total',
      help: 'Commands of persons, by what became of them',
      labelNames: ['command', 'outcome'],
      registers,
    }),
    commandSeconds: new Histogram({
      name: 'estiba_command_seconds',
      help: 'Time from a command at the door to its durable answer [s]',
      buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2],
      registers,
    }),
    requests: new Counter({ name: 'estiba_http_requests_total', help: 'HTTP requests', labelNames: ['method', 'status'], registers }),
    mqttMessages: new Counter({
      name: 'estiba_mqtt_messages_total',
      help: 'Messages to and from machines',
      labelNames: ['direction'],
      registers,
    }),
  };
}
