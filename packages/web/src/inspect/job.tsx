import { hrefOf } from '../address/use-address.ts';
import { useWords } from '../i18n/language.ts';
import { useRow } from '../live/use-live.ts';
import { Empty, Fact, Facts } from '../ui/panel.tsx';
import { ReasonText, ValueText } from '../words/reason-text.tsx';
import { StepChain } from './step-chain.tsx';

/** A job with all its steps, of whichever machine. */
export function JobInspector({ id }: { readonly id: string }) {
  const { equipment: words, calls, common } = useWords();
  const job = useRow('jobs', id);
  if (job === undefined) return <Empty>{common.done}</Empty>;
  return (
    <>
      <Facts>
        <Fact name={words.kind}>
          <ValueText value={job.kind} />
        </Fact>
        <Fact name={words.state}>
          <ValueText value={job.stage} />
        </Fact>
        {job.call !== null && (
          <Fact name={calls.call}>
            <a href={hrefOf('calls', job.call)}>{job.call}</a>
          </Fact>
        )}
        <Fact name={words.holding}>
          {job.boxes.map((box) => (
            <a key={box} href={hrefOf('units', box)}>
              {box}{' '}
            </a>
          ))}
        </Fact>
        {job.waits !== null && (
          <Fact name={common.why}>
            <ReasonText reason={job.waits} />
          </Fact>
        )}
      </Facts>
      <section>
        <h3>{words.steps}</h3>
        <StepChain steps={job.steps.map((step) => ({ step, job }))} />
      </section>
    </>
  );
}
