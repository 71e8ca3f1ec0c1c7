import type { OPCUACertificateManager } from 'node-opcua';
import { loadOpcua } from './load-opcua.ts';
import { openPki, thumbprintOf } from './pki.ts';

/** What the terminal calls itself; it stands in its certificate too. */
export const TERMINAL = { applicationName: 'Estiba', applicationUri: 'urn:estiba:terminal' } as const;

/** The terminal's key and certificate, and which cranes' certificates it trusts. */
export interface TerminalPki {
  readonly certificates: OPCUACertificateManager;
  /** SHA-256 of the terminal's own certificate: what cranes pin. */
  readonly thumbprint: string;
}

/** Opens the terminal's folder of keys, or makes it with a certificate of its own. */
export async function openTerminalPki(folder: string, trusted: readonly string[]): Promise<TerminalPki> {
  const { OPCUAClient } = await loadOpcua();
  const certificates = await openPki(
    folder,
    (shown) => trusted.includes(shown),
    () => undefined,
  );
  const client = OPCUAClient.create({ ...TERMINAL, clientCertificateManager: certificates });
  await client.createDefaultCertificate();
  return { certificates, thumbprint: thumbprintOf(client.getCertificate()) };
}
