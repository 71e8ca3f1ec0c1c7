import { hrefOf } from '../address/use-address.ts';
import { useWords } from '../i18n/language.ts';
import { useRow } from '../live/use-live.ts';
import { CallCard } from '../screens/overview/call-card.tsx';
import { Empty } from '../ui/panel.tsx';

/** A call in short, and the way to its page. */
export function CallInspector({ id }: { readonly id: string }) {
  const { calls, common } = useWords();
  const call = useRow('calls', id);
  if (call === undefined) return <Empty>{calls.unknown(id)}</Empty>;
  return (
    <>
      <CallCard call={call} />
      <p>
        <a href={hrefOf('calls', id)}>{common.details}</a>
      </p>
    </>
  );
}
