import type { Random } from '@estiba/base';

const starts = [
  'GET / HTTP/1.1\r\nHost: localhost\r\n',
  'POST /api/v1/commands HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n',
  'GET /api/v1/port HTTP/1.0\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'GET / HTTP/9.9\r\n',
  'BREW /pot HTCPCP/1.0\r\n',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
];
const lines = [
  'Content-Length: -1\r\n',
  'Content-Length: 5\r\nContent-Length: 6\r\n',
  'Transfer-Encoding: chunked\r\nContent-Length: 3\r\n',
  'Transfer-Encoding: chunked, identity\r\n',
  ' folded: header\r\n',
  'No colon here\r\n',
  ': no name\r\n',
  'X: \u0000\r\n',
  `X: ${'y'.repeat(20_000)}\r\n`,
  'Host: a\r\nHost: b\r\n',
  'Connection: upgrade\r\nUpgrade: websocket\r\n',
  'Expect: 200-maybe\r\n',
];
const bodies = [
  '',
  'ffffffffffffffffff\r\n',
  '5\r\nabc',
  'zz\r\n\r\n',
  '{"type":',
  '\u0000\u0000\u0000',
  '0\r\n\r\nGET / HTTP/1.1\r\n\r\n',
];

/** Bytes for a raw connection that are no honest HTTP request: random, or one broken at the places servers have been broken at. */
export function rubbishBytes(random: Random): Buffer {
  if (random.int(3) === 0) return Buffer.from(Array.from({ length: 1 + random.int(300) }, () => random.int(256)));
  const head = random.pick(starts) + Array.from({ length: 1 + random.int(3) }, () => random.pick(lines)).join('');
  const text = `${head}\r\n${random.pick(bodies)}`;
  const bytes = Buffer.from(text, 'latin1');
  return random.int(4) === 0 ? bytes.subarray(0, 1 + random.int(bytes.length - 1)) : bytes;
}
