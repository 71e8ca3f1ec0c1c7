const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/** May the server be called by this name? Loopback names always, others as set; so a foreign name that is made to lead here opens nothing. */
export function isKnownHost(host: string | undefined, hosts: readonly string[]): boolean {
  if (host === undefined) return false;
  return loopback.test(host) || hosts.includes(host.toLowerCase()) || hosts.includes(host.toLowerCase().replace(/:\d{1,5}$/, ''));
}
