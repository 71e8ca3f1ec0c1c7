import { hrefOf } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { useClock } from '../../time/use-clock.ts';
import { State } from '../../ui/mark.tsx';
import { Fact, Facts, Panel } from '../../ui/panel.tsx';
import { Announce } from './announce.tsx';
import type { ReadMessage, Reading } from './told.ts';

/** The head of a message, and the call it belongs to. */
export function MessageFacts({ reading, message }: { readonly reading: Reading; readonly message: ReadMessage }) {
  const { messages: words, common } = useWords();
  const clock = useClock();
  const { counts } = reading;
  const said = (text: string | null): string => (text === null || text === '' ? common.unknown : text);
  const purpose = words[`function-${message.function}` as 'function-9'] ?? said(message.function);
  return (
    <Panel
      title={words.is(message.type, message.version)}
      aside={
        <State level={counts.error > 0 ? 'alarm' : counts.warning > 0 ? 'warn' : 'ok'}>
          {words.findingsIn(counts.error, counts.warning, counts.info)}
        </State>
      }
    >
      <Facts>
        <Fact name={words.sender}>{said(reading.sender)}</Fact>
        <Fact name={words.recipient}>{said(reading.recipient)}</Fact>
        <Fact name={words.prepared}>{message.prepared === null ? common.unknown : clock.dated(message.prepared)}</Fact>
        <Fact name={words.reference}>{said(message.reference)}</Fact>
        <Fact name={words.document}>{said(message.document)}</Fact>
        <Fact name={words.function}>{purpose}</Fact>
        <Fact name={words.ship}>{said(message.ship)}</Fact>
        <Fact name={words.voyage}>{said(message.voyage)}</Fact>
        <Fact name={words.port}>{said(message.port)}</Fact>
        <Fact name={words.next}>{said(message.next)}</Fact>
        <Fact name={words.boxes}>{words.boxesIn(message.boxes, message.groups)}</Fact>
        <Fact name={words.setAside}>{message.setAside}</Fact>
        <Fact name={words.fits}>
          {message.calls.length === 0
            ? words.fitsNone
            : message.calls.map((call) => (
                <a key={call} href={hrefOf('calls', call)}>
                  {call}
                </a>
              ))}
        </Fact>
      </Facts>
      {message.calls.length === 0 && message.ship !== '' && <Announce message={message} />}
    </Panel>
  );
}
