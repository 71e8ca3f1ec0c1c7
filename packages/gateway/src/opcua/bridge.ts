import { readCraneTopic } from '@estiba/messages/equipment';
import type { Link, MessageListener } from '../link/link.ts';
import { CraneLine } from './crane-line.ts';
import type { OpcuaMachine } from './machine.ts';
import { openTerminalPki, type TerminalPki } from './terminal-pki.ts';

export interface OpcuaBridgeOptions {
  /** The site's `id`, as in topics. */
  readonly terminal: string;
  /** Folder of the terminal's key and certificate; made where it is missing, 0700. */
  readonly pki: string;
  /** Told the SHA-256 of the terminal's own certificate, which the cranes must know. */
  readonly onCertificate?: (thumbprint: string) => void;
  /** Told what keeps a crane from being reached, and what a crane refused. */
  readonly onProblem?: (text: string) => void;
}

/**
 * A link on which some cranes are reached over OPC UA: what is published to their topics is said there as ISA-95 job control (OPC 10031-4) and
 * as writes of the permit, what they show arrives as messages of the profile. All else goes over `link`; what comes there under the name of
 * such a crane is not heard. Closing closes both.
 */
export function bridgeOpcuaCranes(link: Link, machines: readonly OpcuaMachine[], options: OpcuaBridgeOptions): Link {
  const listeners: MessageListener[] = [];
  const problem = (text: string): void => options.onProblem?.(text);
  let opened: Promise<TerminalPki> | undefined;
  const open = async (): Promise<TerminalPki> => {
    const pki = await openTerminalPki(
      options.pki,
      machines.map(({ thumbprint }) => thumbprint),
    );
    options.onCertificate?.(pki.thumbprint);
    return pki;
  };
  const pki = (): Promise<TerminalPki> => (opened ??= open());

  const lines = new Map<string, CraneLine>();
  for (const machine of machines) {
    const stem = `estiba/v1/${options.terminal}/${machine.kind}/${machine.id}`;
    const tell = (kind: 'state' | 'connection', bytes: Uint8Array): void => {
      for (const listener of listeners) listener(`${stem}/${kind}`, bytes, false);
    };
    lines.set(stem, new CraneLine(machine, pki, tell, problem));
  }
  const lineOf = (topic: string): CraneLine | undefined => lines.get(topic.slice(0, Math.max(0, topic.lastIndexOf('/'))));

  return {
    publish(topic, payload, { qos, retain }): void {
      const read = readCraneTopic(topic);
      const line = read.ok ? lineOf(topic) : undefined;
      if (!read.ok || line === undefined) return link.publish(topic, payload, { qos, retain });
      const kind = read.value.topic;
      if (kind === 'order' || kind === 'command' || kind === 'permit') line.say({ topic, payload, qos, retain, kind });
    },
    onMessage(listener): void {
      listeners.push(listener);
      link.onMessage((topic, payload, isRetained) => {
        if (lineOf(topic) === undefined) listener(topic, payload, isRetained);
      });
    },
    onUp: (listener) => link.onUp(listener),
    onDown: (listener) => link.onDown(listener),
    close: async () => {
      await Promise.all([...lines.values()].map((line) => line.close()));
      await (await opened)?.certificates.dispose();
      await link.close();
    },
  };
}
