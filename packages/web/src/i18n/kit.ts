export const languages = ['en', 'es', 'zh'] as const;
export type Language = (typeof languages)[number];

/** Spanish and its numbers as Peru writes them. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es-PE', zh: 'zh-CN' };

/** What a language calls itself. */
export const nameOf: Readonly<Record<Language, string>> = { en: 'English', es: 'Español', zh: '中文' };

/** Forms a number asks for; `other` stands for those that are not given. */
type Forms = { readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** What messages with numbers are made with. */
export interface Kit {
  /** A number as the language writes it, with exactly `digits` decimals. */
  number(value: number, digits?: number): string;
  /** The form the number asks for, `#` being the number. */
  plural(value: number, forms: Forms): string;
}

export function kitOf(language: Language): Kit {
  const locale = localeOf[language];
  const rules = new Intl.PluralRules(locale);
  const formats = new Map<number, Intl.NumberFormat>();
  const number = (value: number, digits = 0): string => {
    let format = formats.get(digits);
    if (format === undefined) {
      // Spanish writes four digits without a separator.
      const useGrouping = language === 'es' ? 'min2' : 'always';
      format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping });
      formats.set(digits, format);
    }
    return format.format(value).replace('-', '−');
  };
  return { number, plural: (value, forms) => (forms[rules.select(value)] ?? forms.other).replace('#', number(value)) };
}

/** The same messages in another language: texts for texts, functions of the same values for functions. */
export type Area<T> = {
  readonly [K in keyof T]: T[K] extends (...values: infer V) => string ? (...values: V) => string : string;
};
