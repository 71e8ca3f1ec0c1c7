import { exitCode, Failure } from '../failure.ts';
import type { AssembledCall } from './assemble-call.ts';
import { Notes } from './note.ts';

/** The call without boxes that are rolled to a later ship; each is noted. */
export function rollOut(assembled: AssembledCall, ids: readonly string[]): AssembledCall {
  if (ids.length === 0) return assembled;
  const { call } = assembled;
  const rolled = new Set<string>(ids);
  const known = new Set<string>(call.loadList.map((container) => container.id));
  const lost = ids.find((id) => !known.has(id));
  if (lost !== undefined)
    throw new Failure(exitCode.usage, `There is no box '${lost}' on the load list to roll.`, 'Maybe a character of its number is wrong.');
  const notes = new Notes();
  for (const id of rolled) notes.add('info', 'call.rolled', { id });
  const loadList = call.loadList.filter((container) => !rolled.has(container.id));
  const staying = call.loadList
    .filter((container) => rolled.has(container.id))
    .flatMap(({ id }) => {
      const position = call.yard.get(id);
      return position === undefined ? [] : [{ id, position }];
    });
  return {
    ...assembled,
    call: {
      ...call,
      loadList,
      yard: new Map([...call.yard].filter(([id]) => !rolled.has(id))),
      yardOthers: [...call.yardOthers, ...staying],
    },
    findings: [...assembled.findings, ...notes.findings],
  };
}
