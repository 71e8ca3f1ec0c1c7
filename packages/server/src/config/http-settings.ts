import { type HttpSettings, standardHttpSettings } from '../http/deps.ts';
import type { Settings } from './settings.ts';

/** What the HTTP side needs of the settings; `readFile` brings certificate and key. */
export function httpSettings(settings: Settings, readFile: (path: string) => string): HttpSettings {
  const { hosts, tlsCert, tlsKey, isBehindProxy, metricsToken, webRoot } = settings;
  const tls = tlsCert === null || tlsKey === null ? null : { cert: readFile(tlsCert), key: readFile(tlsKey) };
  return { ...standardHttpSettings, hosts, tls, isBehindProxy, isEncrypted: tls !== null || isBehindProxy, metricsToken, webRoot };
}
