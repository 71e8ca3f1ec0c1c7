const cookieName = 'estiba_session';

/** The session's token in a Cookie header; null when there is none. Of two cookies of one name the first counts (RFC 6265, 5.4). */
export function tokenInCookie(header: string | undefined): string | null {
  for (const part of header?.split(';') ?? []) {
    const [name, value] = part.split('=', 2);
    if (name?.trim() === cookieName) return value?.trim() || null;
  }
  return null;
}

export function setCookie(token: string, seconds: number, isEncrypted: boolean): string {
  return `${cookieName}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${isEncrypted ? '; Secure' : ''}`;
}

export function clearCookie(isEncrypted: boolean): string {
  return setCookie('', 0, isEncrypted);
}
