import { hrefOf } from '../address/use-address.ts';
import { useWords } from '../i18n/language.ts';
import { useRow } from '../live/use-live.ts';
import { Empty, Fact, Facts } from '../ui/panel.tsx';
import { ValueText } from '../words/reason-text.tsx';

/** A road truck: what it came for, and where it stands. */
export function VisitorInspector({ id }: { readonly id: string }) {
  const { yard: words, units, common } = useWords();
  const visitor = useRow('visitors', id);
  if (visitor === undefined) return <Empty>{common.unknown}</Empty>;
  return (
    <Facts>
      <Fact name={words.purpose}>
        <ValueText value={visitor.purpose} />
      </Fact>
      <Fact name={units.unit}>
        <a href={hrefOf('units', visitor.box)}>{visitor.box}</a>
      </Fact>
      <Fact name={words.exchange}>{visitor.exchange ?? common.none}</Fact>
      <Fact name={words.phase}>
        <ValueText value={visitor.phase} />
      </Fact>
    </Facts>
  );
}
