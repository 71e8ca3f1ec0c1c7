import type { Reason } from '@estiba/base';
import { type Language, kitOf } from '../i18n/kit.ts';

/** A reason in one line: its code and the values it speaks of. */
export function reasonText({ code, params }: Reason, language: Language): string {
  const { number } = kitOf(language);
  const values = Object.entries(params).map(([name, value]) => `${name} ${typeof value === 'number' ? number(value) : value}`);
  return values.length === 0 ? code : `${code} (${values.join(', ')})`;
}

/** A state, kind or status by its word. */
export function valueText(value: string, _language: Language): string {
  return value;
}
