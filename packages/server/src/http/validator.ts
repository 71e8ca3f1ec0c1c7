import type { FastifySchemaCompiler } from 'fastify';
import { adviceFor } from './advice.ts';
import { HttpFailure } from './failure.ts';
import { meantForm } from './meant-form.ts';
import type Type from 'typebox';
import { Compile } from 'typebox/compile';
import Value from 'typebox/value';

const mostErrors = 8;

/** Checks every part of a request by its TypeBox schema. Only what stands in the address is converted (`?limit=5`): a body means what it says. */
export const validatorCompiler: FastifySchemaCompiler<Type.TSchema> = ({ schema, httpPart }) => {
  const check = Compile(schema);
  const isText = httpPart === 'querystring' || httpPart === 'params';
  return (given: unknown) => {
    const value = isText ? Value.Convert(schema, Value.Default(schema, { ...(given as object) })) : given;
    if (check.Check(value)) return { value };
    const meant = meantForm(schema, value);
    const errors = meant === schema ? check.Errors(value) : Compile(meant).Errors(value);
    return { error: formFailure(errors, value, httpPart === 'querystring' ? 'query' : (httpPart ?? 'body')) };
  };
};

interface FormError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message: string;
  readonly params?: object;
}

/** A 400 that names each place, what stands there and what is wrong with it. */
export function formFailure(errors: Iterable<FormError>, value: unknown, part: string): HttpFailure {
  const details = [...errors]
    .filter(({ keyword }) => keyword !== 'boolean')
    .slice(0, mostErrors)
    .map(({ instancePath, message, params }) => ({
      path: `/${part}${instancePath}`.slice(0, 200),
      value: shown(at(value, instancePath)),
      problem: `${message}${named(params)}`,
    }));
  const [first] = details;
  const message = first === undefined ? `The ${part} is not as it should be.` : `${first.path}: ${first.value} ${first.problem}.`;
  return new HttpFailure(400, { code: 'request.form', message, advice: adviceFor('request.form'), details });
}

/** Fields there are too many of, or the words there could be. */
function named(params: object = {}): string {
  const { additionalProperties, allowedValues, allowedValue } = params as Readonly<Record<string, unknown>>;
  const names = additionalProperties ?? allowedValues ?? (allowedValue === undefined ? [] : [allowedValue]);
  if (!Array.isArray(names) || names.length === 0) return '';
  return `: ${names.slice(0, mostErrors).map(shown).join(', ')}${names.length > mostErrors ? ' …' : ''}`;
}

/** The value a JSON pointer leads to. */
function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? (inner as Record<string, unknown>)[key] : undefined,
      value,
    );
}

/** Short, whatever it is: a caller's text comes back at no more than 60 letters, a structure only by its kind. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
