import { type Reason, reason, type Result } from '@estiba/base';
import type { Command } from '@estiba/terminal';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { actorOf } from '../../commands/actor.ts';
import { CommandForm, checkCommand, type GivenCommand } from '../../commands/command-form.ts';
import { commandKey, keyText } from '../../commands/command-key.ts';
import { Answers } from '../../commands/idempotency.ts';
import { hasRight } from '../../rights/rights.ts';
import type { RouteContext } from '../context.ts';
import type { AppDeps, Submitted } from '../deps.ts';
import { failureOf, FailureForm, HttpFailure } from '../failure.ts';
import { missingRight } from '../guard/guard.ts';
import type { Person } from '../guard/person.ts';
import { validatorCompiler } from '../validator.ts';

const AcceptedForm = Type.Object({
  size: Type.Integer({ description: 'Entries in the log afterwards' }),
  events: Type.Array(Type.String(), { description: 'Events it made, in order; none when it had been carried out before' }),
});
const HeadersForm = Type.Object({ 'idempotency-key': Type.String({ pattern: '^[\\w.:-]{8,64}$', description: 'New with each command' }) });

/** The load lists of the largest ships are some 10 MB. */
const bodyLimit = 32 * 1024 * 1024;

/** `POST /commands`: the one way in for people. */
export function commandRoutes(app: FastifyInstance, deps: RouteContext): void {
  const answers = new Answers<Result<Submitted>>(deps.wall);
  app.post<{ Body: GivenCommand; Headers: { 'idempotency-key': string } }>(
    '/commands',
    {
      bodyLimit,
      schema: {
        summary: 'Ask something of the terminal',
        description:
          'Answered when its events are durable. The same Idempotency-Key with the same body is one command, however often it is sent.',
        tags: ['commands'],
        headers: HeadersForm,
        body: CommandForm,
        response: { 200: AcceptedForm, 400: FailureForm, 403: FailureForm, 409: FailureForm, 422: FailureForm, 503: FailureForm },
      },
      validatorCompiler: (route) => (route.httpPart === 'body' ? checkCommand : validatorCompiler(route as never)),
      errorHandler(error, request) {
        if (error instanceof HttpFailure && error.status === 400) {
          count(deps, 'unreadable', 'malformed');
          deps.logger.info('malformed command', { user: request.person?.name, problem: error.message });
        }
        throw error;
      },
    },
    async ({ body, headers, person, ip }) => {
      if (!hasRight(person!.role, body.type)) {
        deps.audit.note({ what: 'denied', actor: person!.name, address: ip, details: { right: body.type, role: person!.role } });
        count(deps, body.type, 'denied');
        throw missingRight(person!, body.type);
      }
      const key = commandKey(person!.name, headers['idempotency-key'], body);
      await deps.readings.catchUp();
      const digest = deps.readings.deeds.digestOf(key.name) ?? key.digest;
      const answer =
        digest === key.digest ? await answers.answer(key.name, digest, () => carryOut(deps, body, keyText(key), person!)) : null;
      if (answer === null) {
        throw failureOf(422, 'This Idempotency-Key belongs to another command.', reason('idempotency.reused', {}));
      }
      if (!answer.ok) throw failureOf(409, `The terminal refused ${body.type}: ${reasonText(answer.reasons[0])}.`, ...answer.reasons);
      return answer.value;
    },
  );
}

async function carryOut(deps: AppDeps, given: GivenCommand, key: string, person: Person): Promise<Result<Submitted>> {
  const [obstacle] = deps.notReady();
  if (obstacle !== undefined) throw failureOf(503, 'The terminal takes no work now.', obstacle);
  const started = performance.now();
  // The form of `data` was checked against the command's own schema, which TypeScript cannot follow through the union.
  const command = { type: given.type, data: given.data, key, actor: actorOf(person.name) } as Command;
  const answer = await deps.submit(command);
  deps.metrics.commandSeconds.observe((performance.now() - started) / 1000);
  if (!answer.ok && answer.reasons[0]?.code.startsWith('log.') === true) {
    // Nobody knows whether it was kept: the same key may be sent again, and the log will tell.
    count(deps, given.type, 'lost');
    throw failureOf(503, 'The log took no more entries.', ...answer.reasons);
  }
  count(deps, given.type, answer.ok ? 'accepted' : 'refused');
  return answer;
}

function count(deps: AppDeps, command: string, outcome: 'accepted' | 'refused' | 'denied' | 'malformed' | 'lost'): void {
  deps.metrics.commands.inc({ command, outcome });
}

/** A reason in one line: `box.unknown (box MSKU0000001)`. */
function reasonText(why: Reason | undefined): string {
  if (why === undefined) return 'no reason was given';
  const params = Object.entries(why.params).map(([name, value]) => `${name} ${value}`);
  return params.length === 0 ? why.code : `${why.code} (${params.join(', ')})`;
}
