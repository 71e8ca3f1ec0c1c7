import { useWords } from '../../i18n/language.ts';

/** A command that would resolve an exception, as the server offers it. */
export interface Choice {
  readonly type: string;
  readonly data: Readonly<Record<string, string | number>>;
}

const resolutions = ['retry', 'done', 'cancel', 'acknowledge'] as const;

/** Says what a choice is called and what it does; one that is not known by its command's name. */
export function useChoiceWords(): (choice: Choice) => { readonly name: string; readonly effect: string } {
  const { exceptions: words, equipment } = useWords();
  return ({ type, data }) => {
    const resolution = resolutions.find((one) => one === data['resolution']);
    if (type === 'resolveException' && resolution !== undefined) return { name: words[resolution], effect: words[`${resolution}Effect`] };
    if (type === 'clearEquipment') return { name: equipment.clear, effect: equipment.clearEcho(String(data['id'])) };
    if (type === 'reportWeight') return { name: words.takeWeight(Number(data['kg'])), effect: words.takeWeightEffect };
    return { name: type, effect: '' };
  };
}
