import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { createLogger } from './logger.ts';

function lines(form: 'text' | 'json', level: 'debug' | 'info' | 'warn' = 'info') {
  const written: string[] = [];
  return { written, logger: createLogger({ level, form, write: (line) => void written.push(line), now: () => 0 }) };
}

test('H18: lines are JSON for machines and readable for people, and only as loud as asked', () => {
  const json = lines('json');
  json.logger.debug('quiet');
  json.logger.with({ part: 'broker' }).info('started', { port: 1883 });
  assert.deepEqual(
    json.written.map((line) => JSON.parse(line)),
    [{ at: '1970-01-01T00:00:00.000Z', level: 'info', message: 'started', part: 'broker', port: 1883 }],
  );
  const text = lines('text');
  text.logger.warn('slow', { ms: 12, of: { step: 'X#1' } });
  assert.deepEqual(text.written, ['00:00:00.000 warn  slow  ms=12  of={"step":"X#1"}\n']);
});

test('H18: no secret is written, at any depth, and nobody writes a line of their own', () => {
  const fields = {
    password: 'geheim',
    headers: { authorization: 'Bearer geheim', cookie: 'geheim' },
    sessionToken: 'geheim',
    list: [{ Secret: 'geheim' }],
  };
  for (const form of ['json', 'text'] as const) {
    const { written, logger } = lines(form);
    logger.error('failed\nINFO forged', { ...fields, from: 'a\r\n\u001b[31m\u2028b' });
    assert.equal(written.length, 1);
    assert.doesNotMatch(written[0]!, /geheim/);
    assert.equal(written[0]!.trimEnd().split(/[\r\n\u2028]/).length, 1);
    // oxlint-disable-next-line no-control-regex -- exactly this is meant
    assert.doesNotMatch(written[0]!, /\u001b/);
  }
});

test('H18: whatever is given can be written', () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  const { written, logger } = lines('json');
  logger.info('odd', { circle, big: 1n, fn: () => 1, symbol: Symbol('x'), error: new Error('boom'), nothing: undefined });
  assert.equal(written.length, 1);
  assert.match(written[0]!, /boom/);
});
