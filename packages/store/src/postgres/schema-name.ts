/**
 * The PostgreSQL schema that keeps the log of a terminal: one schema for a terminal, so that one database serves a group and each log can be dumped, moved or dropped alone.
 * Throws for an id that is no plain word.
 */
export function schemaNameOf(terminal: string): string {
  if (/^[a-z][a-z0-9-]{0,39}$/.test(terminal)) return `estiba_${terminal}`;
  throw new Error(
    `'${terminal}' cannot name a terminal's log. Maybe use small letters, digits and hyphens, beginning with a letter, 40 at most: 'chancay'.`,
  );
}
