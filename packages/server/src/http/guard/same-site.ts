import type { IncomingHttpHeaders } from 'node:http';

/**
 * Does this request, which a cookie signs, come from our own page? A page of another site cannot set `X-Estiba` without our leave, which is never given;
 * browsers say by Sec-Fetch-Site and Origin where a request comes from. A request that says nothing of the kind is not ours.
 */
export function isSameSite(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin } = headers;
  if (origin !== undefined && !isOriginOf(origin, headers.host)) return false;
  return headers['x-estiba'] !== undefined || site === 'same-origin' || origin !== undefined;
}

function isOriginOf(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host.toLowerCase();
}
