import Type from 'typebox';
import { ReasonForm } from '../commands/parts.ts';

/** Words that many views share. */
export const text = Type.String();
export const count = Type.Integer({ minimum: 0 });
export const textOrNull = Type.Union([Type.String(), Type.Null()]);
export const momentOrNull = Type.Union([Type.Number(), Type.Null()], { description: 'UTC milliseconds' });
export const moment = Type.Number({ description: 'UTC milliseconds' });
export const counts = Type.Record(Type.String(), count);
export const reasonOrNull = Type.Union([ReasonForm, Type.Null()]);
export { ReasonForm };

/** A page of a list: what is on it, and the name to give as `after` for the next; null on the last. */
export function pageForm<T extends Type.TSchema>(item: T) {
  return Type.Object({ items: Type.Array(item), next: textOrNull });
}

/** A reason as plain data of a view. */
export const plainReason = ({ code, params }: { readonly code: string; readonly params: Readonly<Record<string, string | number>> }) => ({
  code,
  params: { ...params },
});
