import { useWords } from '../i18n/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { goKeys } from './key-map.ts';

/** What the keyboard does. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { keys: words, common } = useWords();
  const lines = [
    [['Ctrl', 'K'], words.palette],
    [['/'], words.find],
    [['?'], words.help],
    [['t'], words.time],
    [['l'], words.language],
    [['Esc'], words.close],
    [['↑', '↓'], words.rows],
    [['Enter'], words.select],
  ] as const;
  return (
    <Dialog title={words.title} onClose={onClose}>
      <dl className="keys">
        {lines.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
        {Object.entries(goKeys).map(([letter, screen]) => (
          <div key={letter}>
            <dt>
              <kbd>g</kbd> <span className="unseen">{words.goThen(letter)}</span>
              <kbd aria-hidden="true">{letter}</kbd>
            </dt>
            <dd>{common[screen]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
