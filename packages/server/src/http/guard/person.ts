import type { Right } from '../../rights/rights.ts';
import type { Role } from '../../rights/roles.ts';

/** Who asks, as the session says. */
export interface Person {
  readonly name: string;
  readonly role: Role;
  readonly sessionId: string;
  readonly mustChangePassword: boolean;
  readonly via: 'cookie' | 'bearer';
}

/**
 * Who may use a route: `open` everyone, `signed-in` everyone with a session (even before the one-time password is changed), else who has the right.
 * A route that says nothing needs the right to read.
 */
export type Access = 'open' | 'signed-in' | Right;

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** The metrics token opens it too. */
    acceptsMetricsToken?: boolean;
    /** A file of the page: it holds no data, and a page asks for many at once. */
    isFile?: boolean;
  }
  interface FastifyRequest {
    person: Person | null;
  }
}
