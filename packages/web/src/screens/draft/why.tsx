import { parseSlot, type ShipOutline } from '@estiba/port';
import { bayOf } from '@estiba/view';
import { kitOf } from '../../i18n/kit.ts';
import { useLanguage, useWords } from '../../i18n/language.ts';
import { Empty } from '../../ui/panel.tsx';
import { useQuery } from '../../ui/use-query.ts';
import type { Draft, PlaceCost, Why } from './answers.ts';
import { useSlotWords } from './place-words.ts';
import { DraftRefusal, Sentences } from './reason-list.tsx';
import { openBays } from './score-facts.ts';
import { useTermName } from './terms-table.tsx';

/** Bays named. */
const MOST_BAYS = 12;

interface WhyProps {
  readonly draft: Draft;
  readonly outline: ShipOutline;
  /** The box that is asked about; undefined: none is chosen. */
  readonly box: string | undefined;
  readonly onBay: (bay: number) => void;
}

/** Why a box stands where it stands, what it costs there, the best other places, and what closes the rest. */
export function WhySheet({ draft, outline, box, onBay }: WhyProps) {
  const { draft: words } = useWords();
  const path = box === undefined ? null : `/drafts/${encodeURIComponent(draft.id)}/why?box=${encodeURIComponent(box)}`;
  const why = useQuery<Why>(path, draft.edit);
  if (box === undefined) return <Empty>{words.chooseForWhy}</Empty>;
  if (why.at === 'refused') return <DraftRefusal refusal={why.refusal} heading={words.notExplained} />;
  if (why.at === 'loading')
    return (
      <p className="loading" role="status">
        {words.explaining(box)}
      </p>
    );
  const { place, why: reasons, others, refused, places } = why.value;
  const bays = openBays(places, (slot) => bayOf(outline, parseSlot(slot)?.bay ?? 0));
  return (
    <div className="why-sheet">
      <h3>{words.whyHere(box)}</h3>
      {place === null ? <p>{words.hasNoPlace}</p> : <PlaceLine place={place} />}
      <Sentences reasons={reasons} />
      <h3>{words.otherPlaces}</h3>
      {others.length === 0 ? <p className="muted">{words.openNowhere}</p> : <Others others={others} here={place?.cost ?? null} />}
      {bays.length > 0 && (
        <p className="open-bays">
          <span className="muted">{words.openBays}</span>
          {bays.slice(0, MOST_BAYS).map(({ bay, open }) => (
            <button key={bay} type="button" onClick={() => onBay(bay)} title={words.openInBay(bay, open)}>
              {String(bay).padStart(3, '0')}
            </button>
          ))}
        </p>
      )}
      {refused.length > 0 && (
        <>
          <h3>{words.closedElsewhere}</h3>
          <Sentences reasons={refused} isCounted />
        </>
      )}
    </div>
  );
}

function PlaceLine({ place: { slot, cost, terms } }: { readonly place: PlaceCost }) {
  const { draft: words } = useWords();
  const { number } = kitOf(useLanguage());
  const say = useSlotWords();
  const nameOf = useTermName();
  return (
    <>
      <p>
        {say(slot)}: {cost < 0 ? words.savesThere(number(-cost, 1)) : words.costsThere(number(cost, 1))}
      </p>
      {terms.length > 0 && (
        <ul className="score-sources">
          {terms.map((one) => (
            <li key={one.term}>
              <span>{nameOf(one.term, one.unit)}</span>
              <span className="number">{number(one.cost, 1)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Others({ others, here }: { readonly others: readonly PlaceCost[]; readonly here: number | null }) {
  const { draft: words } = useWords();
  const { number } = kitOf(useLanguage());
  const say = useSlotWords();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{words.place}</th>
          <th scope="col" className="number">
            {words.costShort}
          </th>
          <th scope="col" className="number">
            {words.change}
          </th>
        </tr>
      </thead>
      <tbody>
        {others.map(({ slot, cost }) => (
          <tr key={slot}>
            <th scope="row">{say(slot)}</th>
            <td className="number">{number(cost, 1)}</td>
            <td className="number">{here === null ? '' : `${cost > here ? '▲ +' : cost < here ? '▼ ' : ''}${number(cost - here, 1)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
