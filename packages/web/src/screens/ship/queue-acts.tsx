import type { CallRow, QueueRow } from '@estiba/messages/frames';
import { useState } from 'react';
import { command, type Refusal } from '../../http/api.ts';
import { useWords } from '../../i18n/language.ts';
import { usePerson } from '../../session/use-person.ts';
import { announce } from '../../ui/announce.ts';
import { Mark, State } from '../../ui/mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalNote } from '../../ui/refusal.tsx';
import { ReasonText } from '../../words/reason-text.tsx';

/** Which cranes of a call begin further lines, and which were told to pause: in two steps, the second of which says what happens. */
export function QueueActs({ call }: { readonly call: CallRow }) {
  const { planning: words } = useWords();
  const { commands } = usePerson();
  if (call.queues.length === 0 || call.phase === 'complete' || call.phase === 'sailed') return null;
  const mayAct = commands.includes('pauseQueue');
  return (
    <Panel title={words.queues}>
      <ul className="lines">
        {call.queues.map((queue) => (
          <li key={queue.crane} className="queue-acts">
            <b>{queue.crane}</b>
            <State level={(queue.paused ?? null) === null ? 'ok' : 'warn'}>
              {(queue.paused ?? null) === null ? words.isGoing : words.isPaused}
            </State>
            {queue.paused !== undefined && queue.paused !== null && (
              <span className="muted">
                <ReasonText reason={queue.paused} />
              </span>
            )}
            {mayAct && call.cranes.includes(queue.crane) && <Act call={call.call} queue={queue} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Act({ call, queue: { crane, paused } }: { readonly call: string; readonly queue: QueueRow }) {
  const { planning: words, common } = useWords();
  const [isAsked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isPaused = (paused ?? null) !== null;
  const name = isPaused ? words.resume(crane) : words.pause(crane);
  const send = async (): Promise<void> => {
    setAsked(false);
    const reason = { code: 'queue.paused-by-person', params: {} };
    const answer = await (isPaused ? command('resumeQueue', { call, crane }) : command('pauseQueue', { call, crane, reason }));
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) announce(common.done);
  };
  return (
    <>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {isAsked ? (
        <span className="queue-acts" role="alert">
          <Mark level="warn" /> {isPaused ? words.resumeEcho(crane) : words.pauseEcho(crane)}
          <button type="button" className="primary" onClick={() => void send()}>
            {name}
          </button>
          <button type="button" onClick={() => setAsked(false)}>
            {common.cancel}
          </button>
        </span>
      ) : (
        <button type="button" onClick={() => setAsked(true)}>
          {name} …
        </button>
      )}
    </>
  );
}
