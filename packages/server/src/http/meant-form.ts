import Type from 'typebox';

/** What is looked at of a form. */
interface Form extends Type.TSchema {
  readonly anyOf?: readonly Form[];
  readonly properties?: Readonly<Record<string, Form>>;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  /** Of a choice of forms: the field by which they are told apart. */
  readonly 'x-told-by'?: string;
}

/**
 * The form that a body was meant to have: of a choice (`x-told-by`) the one its own word names, and where it names none, what that word may be. So an answer tells of
 * the field that is wrong, and not of every form it could have been. The same form where there is nothing to choose.
 */
export function meantForm(form: Form, value: unknown): Form {
  if (typeof value !== 'object' || value === null) return form;
  const by = form['x-told-by'];
  if (by !== undefined && form.anyOf !== undefined) {
    const said = own(value, by);
    const words = form.anyOf.map((one) => wordsOf(one.properties?.[by]));
    return form.anyOf[words.findIndex((some) => some.includes(said))] ?? Type.Object({ [by]: Type.Enum(words.flat() as string[]) });
  }
  const parts = Object.entries(form.properties ?? {}).map(([name, part]) => [name, part, meantForm(part, own(value, name))] as const);
  if (parts.every(([, part, meant]) => part === meant)) return form;
  return { ...form, properties: Object.fromEntries(parts.map(([name, , meant]) => [name, meant])) };
}

const wordsOf = (form: Form | undefined): readonly unknown[] => form?.enum ?? (form?.const === undefined ? [] : [form.const]);

const own = (value: object, name: string): unknown => (Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined);
