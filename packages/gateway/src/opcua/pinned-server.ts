import type { EndpointDescription } from 'node-opcua';
import type { Opcua } from './load-opcua.ts';
import type { OpcuaMachine } from './machine.ts';
import { thumbprintOf } from './pki.ts';
import { TERMINAL, type TerminalPki } from './terminal-pki.ts';
import { withTimeout } from './with-timeout.ts';

/**
 * The endpoint of a crane with the pinned certificate, signed and encrypted, with user name and password. Throws with the thumbprint that was
 * shown when it is another. Endpoints are asked for in the clear; who lies about them cannot sign in, lacking the key of the pinned certificate.
 */
export async function findPinned(
  ua: Opcua,
  { id, url, thumbprint }: OpcuaMachine,
  pki: TerminalPki,
  timeout: number,
  stop: AbortSignal,
): Promise<EndpointDescription> {
  const client = ua.OPCUAClient.create({
    ...TERMINAL,
    endpointMustExist: false,
    clientCertificateManager: pki.certificates,
    connectionStrategy: { maxRetry: 0, initialDelay: 100, maxDelay: 200 },
    transportTimeout: timeout,
  });
  const ask = async (): Promise<EndpointDescription[]> => {
    await client.connect(url);
    return client.getEndpoints();
  };
  let endpoints: EndpointDescription[];
  try {
    endpoints = await withTimeout(timeout, `${url} says nothing of its endpoints. Maybe it is no OPC UA server.`, ask(), stop);
  } finally {
    await withTimeout(1000, 'no goodbye', client.disconnect()).catch(() => undefined);
  }
  const secure = endpoints.filter(
    ({ securityMode, securityPolicyUri }) =>
      securityMode === ua.MessageSecurityMode.SignAndEncrypt && securityPolicyUri === ua.SecurityPolicy.Basic256Sha256,
  );
  if (secure.length === 0)
    throw new Error(`${id} at ${url} offers no Basic256Sha256, signed and encrypted. Maybe its settings leave it off.`);
  const pinned = secure.find(({ serverCertificate }) => serverCertificate && thumbprintOf(serverCertificate) === thumbprint);
  if (pinned) return pinned;
  const shown = secure.map(({ serverCertificate }) => thumbprintOf(serverCertificate ?? new Uint8Array()))[0];
  throw new Error(
    `${id} at ${url} shows the certificate ${shown}, which is not the pinned one. Maybe ask who runs the crane for its thumbprint, and put it into opcua.json if it is this.`,
  );
}
