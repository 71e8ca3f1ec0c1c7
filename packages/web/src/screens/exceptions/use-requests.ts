import type { ExceptionRow } from '@estiba/messages/frames';
import { useMemo } from 'react';
import { useTable, useTerminalTime } from '../../live/use-live.ts';
import { type Request, requestOf, urgencyOf } from './request.ts';

export interface Asked extends Request {
  readonly exception: ExceptionRow;
}

/** All open questions with what they stop, the most urgent first. */
export function useRequests(): readonly Asked[] {
  const exceptions = useTable('exceptions');
  const [machines, jobs, calls, handovers] = [useTable('machines'), useTable('jobs'), useTable('calls'), useTable('handovers')];
  const now = useTerminalTime() ?? 0;
  return useMemo(
    () =>
      exceptions
        .map((exception) => ({ exception, ...requestOf(exception, { machines, jobs, calls, handovers }) }))
        .sort((a, b) => urgencyOf(b.exception, b, now) - urgencyOf(a.exception, a, now) || (a.exception.id < b.exception.id ? -1 : 1)),
    [exceptions, machines, jobs, calls, handovers, now],
  );
}
