/** How much a line matters. */
export const levels = ['debug', 'info', 'warn', 'error'] as const;
export type Level = (typeof levels)[number];

export type Fields = Readonly<Record<string, unknown>>;

/** The one way lines about the running of the server are written. What happened in the terminal is in the event log, not here. */
export interface Logger {
  debug(message: string, fields?: Fields): void;
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
  /** The same logger, with fields that stand in each of its lines. */
  with(fields: Fields): Logger;
}

export interface LoggerOptions {
  readonly level: Level;
  /** `text` for people, `json` (one object a line) for machines. */
  readonly form: 'text' | 'json';
  readonly write: (line: string) => void;
  readonly now: () => number;
}

export function createLogger(options: LoggerOptions, own: Fields = {}): Logger {
  const least = levels.indexOf(options.level);
  const at =
    (level: Level) =>
    (message: string, fields: Fields = {}): void => {
      if (levels.indexOf(level) < least) return;
      const line = { ...own, ...fields };
      options.write(
        options.form === 'json' ? jsonLine(options.now(), level, message, line) : textLine(options.now(), level, message, line),
      );
    };
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    with: (fields) => createLogger(options, { ...own, ...fields }),
  };
}

function jsonLine(now: number, level: Level, message: string, fields: Fields): string {
  return `${oneLine(JSON.stringify({ at: new Date(now).toISOString(), level, message, ...cleaned(fields) }))}\n`;
}

function textLine(now: number, level: Level, message: string, fields: Fields): string {
  const shown = Object.entries(cleaned(fields)).map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return `${new Date(now).toISOString().slice(11, 23)} ${level.padEnd(5)} ${oneLine([message, ...shown].join('  '))}\n`;
}

const secret = /password|secret|token|authorization|cookie|credential/i;

/** Fields as they may be written: secrets hidden, errors told, what cannot be text named by its type. Nested values are cleaned too. */
function cleaned(fields: Fields, depth = 0): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, secret.test(key) ? '[hidden]' : plain(value, depth)]));
}

function plain(value: unknown, depth: number): unknown {
  if (value instanceof Error) return value.stack ?? value.message;
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'function' || typeof value === 'symbol') return typeof value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= 3) return '…';
  return Array.isArray(value) ? value.slice(0, 20).map((item) => plain(item, depth + 1)) : cleaned(value as Fields, depth + 1);
}

/** Line breaks and control characters are shown, so that nobody can write a line of their own into the log. */
function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- exactly these are meant
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
