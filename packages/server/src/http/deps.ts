import type { Clock, Reason, Result } from '@estiba/base';
import type { VesselProfile } from '@estiba/port';
import type { Command, EventLog, Ground, TerminalState } from '@estiba/terminal';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { DraftFolder } from '../drafts/draft-folder.ts';
import type { TextFile } from '../files/private-file.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import type { Logger } from '../logging/logger.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { SignInGuard } from '../users/sign-in-guard.ts';
import type { Users } from '../users/users.ts';

/** What the server reads of a terminal. It changes nothing there: all change goes through `submit`. */
export interface TerminalView {
  readonly state: TerminalState;
}

/** What a command that was taken led to. */
export interface Submitted {
  /** Entries in the log afterwards; they survive the loss of the process and of power. */
  readonly size: number;
  /** Names of the events it made, in order. Empty when the key had been answered before. */
  readonly events: readonly string[];
}

/** Everything the HTTP side is given. Tests give fakes and speak to it without a socket. */
export interface AppDeps {
  readonly terminal: TerminalView;
  /** Decides, appends and applies. Answers when the events are durable. */
  submit(command: Command): Promise<Result<Submitted>>;
  readonly log: EventLog;
  readonly users: Users;
  readonly sessions: Sessions;
  readonly signIns: SignInGuard;
  readonly audit: AuditTrail;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** The terminal's clock, which may run at any speed. */
  readonly clock: Clock;
  /** The wall's clock: sessions, lock-outs and rates of requests follow it. */
  readonly wall: Clock;
  /** Why the terminal cannot take work now; nothing when it can. */
  notReady(): readonly Reason[];
  readonly settings: HttpSettings;
  /** How the terminal is laid out, its lanes compiled. */
  readonly ground: Ground;
  /** A ship's profile by the name an announcement gives. Throws where there is none. */
  readonly vesselOf: (name: string) => VesselProfile;
  /** Where drafts of plans are kept. */
  readonly draftFolder: DraftFolder;
  /** What people did about alarms. */
  readonly alarmFile: TextFile;
  /** Shows the terminal to browsers as it changes; null: this server does not. */
  readonly live: LiveDesk | null;
}

export interface HttpSettings {
  /** Names under which browsers reach the server, besides loopback ones: a request for another name is refused (DNS rebinding). */
  readonly hosts: readonly string[];
  /** Certificate and key (PEM) the server encrypts with; null: it speaks in the clear. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** The way to the browser is encrypted: cookies are marked `Secure`. */
  readonly isEncrypted: boolean;
  /** One proxy stands before the server: the address it adds to X-Forwarded-For is the caller's, what stands before that is hearsay. */
  readonly isBehindProxy: boolean;
  /** Opens `/metrics` and nothing else; null: only a session does. */
  readonly metricsToken: string | null;
  /** Folder of the control centre's bundle; null: there is no page. */
  readonly webRoot: string | null;
  /** Requests a second of one person, or of one address that has not signed in; four times as many at once. */
  readonly requestsPerSecond: { readonly person: number; readonly address: number; readonly file: number };
}

export const standardHttpSettings: HttpSettings = {
  hosts: [],
  tls: null,
  isEncrypted: false,
  isBehindProxy: false,
  metricsToken: null,
  webRoot: null,
  requestsPerSecond: { person: 50, address: 10, file: 500 },
};
