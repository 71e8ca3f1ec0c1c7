/** A language the command and its report speak. */
export type Lang = 'en' | 'es' | 'zh';

export const langs: readonly Lang[] = ['en', 'es', 'zh'];

/** Spanish and its numbers as Peru writes them. */
export const localeOf: Readonly<Record<Lang, string>> = { en: 'en-GB', es: 'es-PE', zh: 'zh-CN' };

export type Params = Readonly<Record<string, string | number>>;

const numberFormats = new Map<string, Intl.NumberFormat>();
const pluralRules = new Map<string, Intl.PluralRules>();

/** From here on a number is told by its power of ten, not digit by digit. */
const ASTRONOMIC = 1e15;

/** A number as the language writes it, with at most `digits` decimals. */
export function formatNumber(value: number, lang: Lang, digits = 2, atLeast = 0): string {
  if (Math.abs(value) >= ASTRONOMIC) return String(value).replace('-', '−');
  const key = `${lang}${digits}${atLeast}`;
  let format = numberFormats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(localeOf[lang], { minimumFractionDigits: atLeast, maximumFractionDigits: digits, useGrouping: 'min2' });
    numberFormats.set(key, format);
  }
  return format.format(value).replace('-', '−');
}

/** Text from a file or a command line, fit for a terminal: what would steer it (colours, cursor, title) is shown as a sign. Lines stay lines. */
export function visible(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, (sign) => (sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '\uFFFD'));
}

/**
 * Fills a template: `{name}` is the parameter as written in that language, `{name|one|other}` the form its number asks for.
 * A parameter that is not given stays visible as `{name}`, so nothing is lost in silence.
 */
export function fill(template: string, params: Params, lang: Lang): string {
  return template.replace(/\{([\w.]+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, other?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (one === undefined || other === undefined) return typeof value === 'number' ? formatNumber(value, lang) : visible(value);
    return isOne(Number(value), lang) ? one : other;
  });
}

function isOne(value: number, lang: Lang): boolean {
  let rules = pluralRules.get(lang);
  if (rules === undefined) {
    rules = new Intl.PluralRules(localeOf[lang]);
    pluralRules.set(lang, rules);
  }
  return rules.select(value) === 'one';
}
