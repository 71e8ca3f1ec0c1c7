/** The name of a person in the log's way of naming who acts: `user:ana` is ana. Others than persons keep their whole name. */
export function personOf(actor: string): string {
  return actor.replace(/^user:/, '');
}
