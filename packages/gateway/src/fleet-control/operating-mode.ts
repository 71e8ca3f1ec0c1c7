import type { OperatingMode } from '@estiba/messages/equipment';
import type { OperationalStatus } from '@estiba/terminal';

/** What each operating mode lets fleet control do, and what the terminal calls it (VDA 5050 3.0, 6.6.7, table of modes). */
export const MODES: Readonly<
  Record<OperatingMode, { readonly status: OperationalStatus; readonly orders: boolean; readonly cancel: boolean }>
> = {
  AUTOMATIC: { status: 'automatic', orders: true, cancel: true },
  SEMIAUTOMATIC: { status: 'semi-automatic', orders: true, cancel: true },
  /** A remote operator helps; the order stays. The standard lets orders be sent, to be driven later: we wait until the vehicle is its own again. */
  INTERVENED: { status: 'remote', orders: false, cancel: true },
  MANUAL: { status: 'manual', orders: false, cancel: false },
  SERVICE: { status: 'maintenance', orders: false, cancel: false },
  TEACH_IN: { status: 'maintenance', orders: false, cancel: false },
  STARTUP: { status: 'offline', orders: false, cancel: false },
};
