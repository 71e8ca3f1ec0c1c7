import { relative } from 'node:path';
import { inspect } from 'node:util';
import type { TestEvent } from 'node:test/reporters';

/**
 * A short reporter for node's test runner: a line for each file, skipped tests with their reason, failures in full at the end,
 * then the runner's own closing figures (`# tests`, `# pass`, `# fail` …).
 */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const failures: string[] = [];
  const closing: string[] = [];
  let file = '';
  let passed = 0;
  let milliseconds = 0;
  const finished = () => (passed > 0 ? `  ${file}: ${passed} pass (${Math.round(milliseconds)} ms)\n` : '');

  for await (const event of events) {
    if (event.type === 'test:diagnostic' && event.data.nesting === 0) closing.push(`# ${event.data.message}`);
    if (event.type === 'test:stdout' || event.type === 'test:stderr') yield event.data.message;
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;

    const { data } = event;
    const where = relative(process.cwd(), data.file ?? '');
    if (where !== file) {
      yield finished();
      [file, passed, milliseconds] = [where, 0, 0];
    }
    if (event.type === 'test:fail') {
      const { error } = event.data.details;
      failures.push(`✖ ${data.name} (${where}:${data.line ?? '?'})\n${inspect(error.cause ?? error)}\n`);
    } else if (data.skip !== undefined) yield `  ${where}: skipped '${data.name}': ${data.skip}\n`;
    else if (data.details.type !== 'suite') [passed, milliseconds] = [passed + 1, milliseconds + data.details.duration_ms];
  }
  yield finished();
  for (const failure of failures) yield `\n${failure}`;
  yield `${closing.join('\n')}\n`;
}
