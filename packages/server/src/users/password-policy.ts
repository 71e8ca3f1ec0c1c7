import { type Reason, reason } from '@estiba/base';

const shortestPassword = 12;
const longestPassword = 256;

/** The beginnings everyone tries first. A long list belongs to a service; these are for a port that has none. */
const common =
  /^(?:password|contrase[nñ]a|qwerty|asdfgh|letmein|welcome|bienvenid|administrator|administrador|estiba|chancay|terminal|123456|abc123|111111)/;

/** Why this may not be a password; nothing when it may. Long is what counts (NIST SP 800-63B, 3.1.1): no rules of letters and digits. */
export function passwordFaults(password: string, user: string): Reason[] {
  const text = password.normalize('NFKC');
  const length = [...text].length;
  const lower = text.toLowerCase();
  const faults: Reason[] = [];
  if (length < shortestPassword) faults.push(reason('password.short', { length, least: shortestPassword }));
  if (length > longestPassword) faults.push(reason('password.long', { length, most: longestPassword }));
  if (new Set(lower).size < 5) faults.push(reason('password.monotonous', { different: new Set(lower).size, least: 5 }));
  if (lower.includes(user.toLowerCase())) faults.push(reason('password.holds-name', { user }));
  if (common.test(lower) && length < 20) faults.push(reason('password.common', {}));
  return faults;
}
