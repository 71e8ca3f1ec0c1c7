/** Why the live stream or a replay refused. */
export const screenReasons = {
  'frame.version': 'The frame has version {version}, this side knows {ours}. Maybe the page is older than the server: load it again.',
  'frame.broken': 'A part of the frame ({part}) is not what it must be: {value}. Maybe something on the way changes what is sent.',
  'frame.not-json': 'The message is no JSON object, or too long: {text}. Maybe another program speaks on this socket.',
  'replay.empty': 'The log is empty: there is no past yet. Maybe come back when the terminal has worked.',
  'replay.none': 'No replay is running. Maybe start one first.',
  'replay.busy': '{most} replays run already, more would slow the terminal down. Maybe wait until somebody ends one.',
  'replay.unreadable': 'The past cannot be shown: the log could not be read. Maybe verify the log.',
} as const;
