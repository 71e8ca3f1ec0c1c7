import type { CallRow } from '@estiba/messages/frames';
import { hrefOf } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { useClock } from '../../time/use-clock.ts';
import { Empty, Panel } from '../../ui/panel.tsx';
import { RefusalNote } from '../../ui/refusal.tsx';
import { useQuery } from '../../ui/use-query.ts';
import { personOf } from '../exceptions/person-of.ts';
import { type Change, changesOf, type ListVersion } from './list-changes.ts';

/** Boxes named of each kind of difference; all are counted. */
const MOST = 60;

/** The load lists of a call in all their versions, the newest first, each with how it differs from the one before. */
export function CallLists({ call }: { readonly call: CallRow }) {
  const { messages: words, common } = useWords();
  // A changed list is planned anew: what is wanted of the plan changes with it.
  const again = JSON.stringify([call.toLoad, call.plan, call.planWanted]);
  const asked = useQuery<{ readonly versions: readonly ListVersion[] }>(`/calls/${encodeURIComponent(call.call)}/lists`, again);
  return (
    <Panel title={words.lists} aside={<a href={hrefOf('messages')}>{words.use}</a>}>
      {asked.at === 'loading' && <p className="muted">{common.loading}</p>}
      {asked.at === 'refused' && <RefusalNote refusal={asked.refusal} />}
      {asked.at === 'there' && asked.value.versions.length === 0 && <Empty>{words.noLists}</Empty>}
      {asked.at === 'there' && (
        <ol className="list-versions" reversed>
          {asked.value.versions.toReversed().map((version) => (
            <li key={version.entry}>
              <Version version={version} />
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

function Version({ version: { version, at, by, aboard, toLoad, added, removed, changed } }: { readonly version: ListVersion }) {
  const { messages: words } = useWords();
  const clock = useClock();
  const isFirst = version === 1;
  return (
    <>
      <h3>
        {words.listVersion(version)} <span className="muted">{words.listAt(clock.moment(at), personOf(by))}</span>
      </h3>
      <p>{words.listCounts(aboard, toLoad)}</p>
      {isFirst && <p className="muted">{words.listFirst}</p>}
      {!isFirst && added.count + removed.count + changed.count === 0 && <p className="muted">{words.listSame}</p>}
      {!isFirst && <Named title={words.listAdded} sign="+" count={added.count} boxes={added.shown.map(({ id }) => id)} />}
      {!isFirst && <Named title={words.listRemoved} sign="−" count={removed.count} boxes={removed.shown.map(({ id }) => id)} />}
      {changed.count > 0 && <Changed count={changed.count} changes={changed.shown} />}
    </>
  );
}

function Named({
  title,
  sign,
  count,
  boxes,
}: {
  readonly title: string;
  readonly sign: string;
  readonly count: number;
  readonly boxes: readonly string[];
}) {
  const { messages: words } = useWords();
  if (count === 0) return null;
  return (
    <section>
      <h4>
        {sign} {title} ({count})
      </h4>
      <ul className="chips">
        {boxes.slice(0, MOST).map((box) => (
          <li key={box}>
            <a href={hrefOf('units', box)}>{box}</a>
          </li>
        ))}
        {count > MOST && <li className="muted">{words.listMore(count - MOST)}</li>}
      </ul>
    </section>
  );
}

function Changed({ count, changes }: { readonly count: number; readonly changes: readonly Change[] }) {
  const { messages: words, units } = useWords();
  const names = { pod: words.pod, type: words.type, line: words.operator, kg: words.weight, imdg: 'IMDG', flags: words.marks } as const;
  const said = (value: string | number): string => (typeof value === 'number' ? units.kg(value) : value === '' ? '–' : value);
  return (
    <section>
      <h4>
        ≠ {words.listChanged} ({count})
      </h4>
      <ul>
        {changes.slice(0, MOST).map((change) => (
          <li key={change.now.id}>
            <a href={hrefOf('units', change.now.id)}>{change.now.id}</a>{' '}
            {changesOf(change)
              .map(({ field, before, now }) => `${names[field]}: ${said(before)} → ${said(now)}`)
              .join('; ')}
          </li>
        ))}
        {count > MOST && <li className="muted">{words.listMore(count - MOST)}</li>}
      </ul>
    </section>
  );
}
