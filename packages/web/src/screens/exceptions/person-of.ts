/** The name of a person in the log's way of naming who acts: `person:ana` is ana. */
export function personOf(actor: string): string {
  return actor.replace(/^[a-z]+:/, '');
}
