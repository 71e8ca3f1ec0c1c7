/** The service characters of an interchange (ISO 9735-1, section 6 and annex A). The decimal mark is left out: both are read anywhere. */
export interface Separators {
  readonly component: string;
  readonly element: string;
  readonly release: string;
  readonly terminator: string;
  /** The same as character codes; -1 for a release character there is none of. */
  readonly componentCode: number;
  readonly elementCode: number;
  readonly releaseCode: number;
}

export const DEFAULT_SEPARATORS: Separators = separators(':', '+', '?', "'");

function separators(component: string, element: string, release: string, terminator: string): Separators {
  const releaseCode = release === '' ? -1 : release.charCodeAt(0);
  return {
    component,
    element,
    release,
    terminator,
    componentCode: component.charCodeAt(0),
    elementCode: element.charCodeAt(0),
    releaseCode,
  };
}

/** What the head of an input says about its separators, and how many characters that took. */
export interface Head {
  readonly separators: Separators;
  readonly length: number;
  readonly finding?: {
    readonly code: 'una.length' | 'una.unusable' | 'una.missing';
    readonly params: Readonly<Record<string, string | number>>;
  };
}

const NEXT_SEGMENT = /UN[BGH]/;

/**
 * Reads the service string advice at the start of `text`, of any length: real files carry `UNA:+.'` as well as the standard
 * six characters, of which the last may be a line feed. Without one the defaults hold, unless UNB itself shows that others are in use.
 */
export function readHead(text: string): Head {
  if (!text.startsWith('UNA')) return withoutAdvice(text);
  const rest = text.slice(3, 40);
  const next = rest.search(NEXT_SEGMENT);
  const given = next < 0 ? rest.slice(0, 6) : rest.slice(0, next);
  const line = /^[^\r\n]*/.exec(given)?.[0] ?? '';
  const endsLine = line.length === 5 && line[4] === ' ' && given.includes('\n');
  const advice = endsLine ? `${line}\n` : line;
  const length = 3 + (endsLine ? given.indexOf('\n') + 1 : advice.length);
  const told = advice.length >= 4 ? fromAdvice(advice) : DEFAULT_SEPARATORS;
  if (!isUsable(told)) return { separators: DEFAULT_SEPARATORS, length, finding: { code: 'una.unusable', params: { advice } } };
  if (advice.length === 6) return { separators: told, length };
  return { separators: told, length, finding: { code: 'una.length', params: { advice, length: advice.length, expected: 6 } } };
}

function fromAdvice(advice: string): Separators {
  const release = advice.length >= 5 ? (advice[3] as string) : '?';
  return separators(advice[0] as string, advice[1] as string, release === ' ' ? '' : release, advice[advice.length - 1] as string);
}

function isUsable({ component, element, release, terminator }: Separators): boolean {
  const all = [component, element, terminator, ...(release === '' ? [] : [release])];
  return new Set(all).size === all.length && all.every((mark) => !/[A-Za-z0-9 ]/.test(mark));
}

/** `UNB` followed by another mark than `+`: the interchange uses its own separators and does not say so. */
function withoutAdvice(text: string): Head {
  const match = /^UNB([^+A-Za-z0-9 ])UNO[A-Z]([^A-Za-z0-9 ])/.exec(text);
  if (match === null) return { separators: DEFAULT_SEPARATORS, length: 0 };
  const next = text.slice(8).search(/UN[GH]/);
  const terminator =
    next < 1
      ? DEFAULT_SEPARATORS.terminator
      : (text
          .slice(8, 8 + next)
          .trimEnd()
          .at(-1) as string);
  const told = separators(match[2] as string, match[1] as string, DEFAULT_SEPARATORS.release, terminator);
  if (!isUsable(told)) return { separators: DEFAULT_SEPARATORS, length: 0, finding: { code: 'una.unusable', params: { advice: '' } } };
  return {
    separators: told,
    length: 0,
    finding: { code: 'una.missing', params: { element: told.element, component: told.component } },
  };
}
