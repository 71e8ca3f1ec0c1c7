import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';

/** A short reporter for node's test runner: a line for each file, and skipped tests with their reason. Failures and figures: verdict.ts. */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let file = '';
  let passed = 0;
  let milliseconds = 0;
  const finished = () => (passed > 0 ? `  ${file}: ${passed} pass (${Math.round(milliseconds)} ms)\n` : '');

  for await (const event of events) {
    if (event.type === 'test:stdout' || event.type === 'test:stderr') yield event.data.message;
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;

    const { data } = event;
    const where = relative(process.cwd(), data.file ?? '');
    if (where !== file) {
      yield finished();
      [file, passed, milliseconds] = [where, 0, 0];
    }
    if (event.type === 'test:fail') yield `  ${where}: ✖ ${data.name}\n`;
    else if (data.skip !== undefined) yield `  ${where}: skipped '${data.name}': ${data.skip}\n`;
    else if (data.details.type !== 'suite') [passed, milliseconds] = [passed + 1, milliseconds + data.details.duration_ms];
  }
  yield finished();
}
