import type { MachineRow } from '@estiba/messages/frames';
import { useMemo } from 'react';
import { hrefOf, select } from '../address/use-address.ts';
import { useWords } from '../i18n/language.ts';
import { standingOf } from '../live/standing.ts';
import { stepsByName } from '../live/steps-of.ts';
import { useRow, useTable } from '../live/use-live.ts';
import { State } from '../ui/mark.tsx';
import { Empty, Fact, Facts } from '../ui/panel.tsx';
import { ReasonText, Reasons, ValueText } from '../words/reason-text.tsx';
import { Handovers } from './handover.tsx';
import { MachineActs } from './machine-acts.tsx';
import { StepChain } from './step-chain.tsx';

/** A machine: how it stands, why it idles, the chain of its steps, and what may be done with it. */
export function MachineInspector({ id }: { readonly id: string }) {
  const { common } = useWords();
  const machine = useRow('machines', id);
  return machine === undefined ? <Empty>{common.unknown}</Empty> : <Machine machine={machine} />;
}

function Machine({ machine }: { readonly machine: MachineRow }) {
  const { equipment: words, overview, common } = useWords();
  const jobs = useTable('jobs');
  const known = useMemo(() => stepsByName(jobs), [jobs]);
  const chain = machine.steps.flatMap((id) => known.get(id) ?? []);
  const standing = standingOf(machine);
  const { route } = machine;
  return (
    <>
      <p>
        <State level={standing === 'working' ? 'ok' : standing === 'idle' ? 'off' : 'warn'}>{overview[standing]}</State> ·{' '}
        <ValueText value={machine.kind} />
      </p>
      {machine.barred !== null && (
        <p className="note note-warn">
          <ReasonText reason={machine.barred} />
        </p>
      )}
      {machine.whyIdle.length > 0 && (
        <section>
          <h3>{words.whyIdle}</h3>
          <Reasons reasons={machine.whyIdle} />
        </section>
      )}
      <Facts>
        <Fact name={words.state}>
          <ValueText value={machine.technical} />
        </Fact>
        <Fact name={words.mode}>
          <ValueText value={machine.operational} />
        </Fact>
        <Fact name={words.link}>
          <ValueText value={machine.link} />
        </Fact>
        {machine.charge !== null && <Fact name={words.charge}>{Math.round(machine.charge)} %</Fact>}
        {machine.call !== null && (
          <Fact name={words.call}>
            <a href={hrefOf('calls', machine.call)}>{machine.call}</a>
          </Fact>
        )}
        {machine.block !== null && (
          <Fact name={words.block}>
            <button type="button" className="link" onClick={() => select({ kind: 'block', id: machine.block! })}>
              {machine.block}
            </button>
          </Fact>
        )}
        {machine.cell !== null && <Fact name={words.place}>{machine.cell}</Fact>}
        <Fact name={words.holding}>
          {machine.holding.length === 0
            ? common.none
            : machine.holding.map((box) => (
                <a key={box} href={hrefOf('units', box)}>
                  {box}{' '}
                </a>
              ))}
        </Fact>
        {route !== null && !route.isDone && (
          <Fact name={words.route}>{words.routeState(route.passed + 1, route.released + 1, route.cells.length)}</Fact>
        )}
      </Facts>
      <section>
        <h3>{words.steps}</h3>
        {chain.length === 0 ? <p className="muted">{words.noSteps}</p> : <StepChain steps={chain} />}
      </section>
      <Handovers machine={machine.id} />
      <MachineActs machine={machine} />
    </>
  );
}
