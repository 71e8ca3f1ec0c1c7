import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import type { OPCUACertificateManager, StatusCode, StatusCodeCallback } from 'node-opcua';
import { loadOpcua } from './load-opcua.ts';

type Certificate = Parameters<OPCUACertificateManager['trustCertificate']>[0];
type Chain = Parameters<OPCUACertificateManager['checkCertificate']>[0];

/** SHA-256 of a certificate (DER), in lower-case hex: what is pinned on both sides. */
export const thumbprintOf = (certificate: Uint8Array): string => createHash('sha256').update(certificate).digest('hex');

/** A thumbprint as people write it: with colons or blanks, in any case. */
export const tidyThumbprint = (text: string): string => text.replaceAll(/[\s:]/g, '').toLowerCase();

/**
 * The key and the self-made certificate of one side, in a folder for its owner's eyes only (0700). Trusted is who shows a pinned certificate,
 * and nobody else, whoever signed it; `refused` is told the thumbprint of one that is not.
 */
export async function openPki(
  folder: string,
  isTrusted: (thumbprint: string) => boolean,
  refused: (thumbprint: string) => void,
): Promise<OPCUACertificateManager> {
  const { OPCUACertificateManager, StatusCodes } = await loadOpcua();

  class PinnedCertificates extends OPCUACertificateManager {
    override checkCertificate(chain: Chain): Promise<StatusCode>;
    override checkCertificate(chain: Chain, callback: StatusCodeCallback): void;
    override checkCertificate(chain: Chain, callback?: StatusCodeCallback): Promise<StatusCode> | undefined {
      const status = this.#check((Array.isArray(chain) ? chain[0] : chain) as Uint8Array | undefined);
      if (callback === undefined) return Promise.resolve(status);
      callback(null, status);
      return undefined;
    }

    override getTrustStatus(certificate: Certificate): Promise<StatusCode>;
    override getTrustStatus(certificate: Certificate, callback: StatusCodeCallback): void;
    override getTrustStatus(certificate: Certificate, callback?: StatusCodeCallback): Promise<StatusCode> | undefined {
      // The two forms, with and without a callback, are one function; its type names only the first.
      return this.checkCertificate(certificate, callback as StatusCodeCallback) as unknown as Promise<StatusCode> | undefined;
    }

    #check(certificate: Uint8Array | undefined): StatusCode {
      const thumbprint = certificate === undefined ? '' : thumbprintOf(certificate);
      if (isTrusted(thumbprint)) return StatusCodes.Good;
      refused(thumbprint);
      return StatusCodes.BadCertificateUntrusted;
    }
  }

  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const pki = new PinnedCertificates({ rootFolder: folder, disableFileWatchers: true, keySize: 2048 });
  await pki.initialize();
  return pki;
}
