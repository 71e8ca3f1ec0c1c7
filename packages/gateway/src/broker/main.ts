/** The broker's own process. It is told what to do by the process that started it, and ends when that one does. */
import { type BrokerOptions, serveBroker } from './serve-broker.ts';

export type ToBroker = { readonly type: 'start'; readonly options: BrokerOptions } | { readonly type: 'stop' };
export type FromBroker =
  | { readonly type: 'listening'; readonly url: string }
  | { readonly type: 'failed'; readonly error: string }
  | { readonly type: 'incidents'; readonly incidents: readonly unknown[]; readonly left: number };

const INCIDENTS_A_SECOND = 20;
let incidents: unknown[] = [];
let left = 0;
let close: () => Promise<void> = async () => undefined;

const tell = (message: FromBroker): void => {
  if (process.connected) process.send?.(message);
};

/** A flood of refusals must not become a flood of messages: so many a second, and how many more there were. */
const report = setInterval(() => {
  if (incidents.length > 0) tell({ type: 'incidents', incidents, left });
  incidents = [];
  left = 0;
}, 1000);
report.unref();

async function start(options: BrokerOptions): Promise<void> {
  try {
    const broker = await serveBroker(options, (incident) => {
      if (incidents.length < INCIDENTS_A_SECOND) incidents.push(incident);
      else left++;
    });
    close = broker.close;
    tell({ type: 'listening', url: broker.url });
  } catch (error) {
    tell({ type: 'failed', error: error instanceof Error ? error.message : String(error) });
    process.disconnect?.();
  }
}

process.on('message', (message: ToBroker) => {
  if (message.type === 'start') void start(message.options);
  else void close().then(() => process.exit(0));
});
process.on('disconnect', () => process.exit(0));
// Ctrl-C, and a service manager's stop, reach the whole group of processes: the parent decides when the broker goes.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
