/**
 * The floors of the house: who may use whom, and which third-party packages a package may import. The table of ARCHITECTURE, as data:
 * the same words for packages that are still to come. A new package or a new dependency is one line here.
 */
export type Room = { readonly floor: number; readonly mayUse: readonly string[]; readonly npm: readonly string[] };

const planners = ['stowage', 'yard', 'quay', 'fleet', 'energy', 'trade'];
const planner: Room = { floor: 2, mayUse: ['base', 'port'], npm: [] };
const belowServer = ['base', 'port', 'messages', ...planners, 'terminal', 'control', 'store', 'gateway', 'emulator'];

export const rooms: Readonly<Record<string, Room>> = {
  base: { floor: 0, mayUse: [], npm: [] },
  port: { floor: 1, mayUse: ['base'], npm: ['typebox'] },
  messages: { floor: 1, mayUse: ['base', 'port'], npm: [] },
  ...Object.fromEntries(planners.map((name) => [name, planner])),
  terminal: { floor: 3, mayUse: ['base', 'port'], npm: [] },
  control: { floor: 4, mayUse: ['base', 'port', ...planners, 'terminal'], npm: [] },
  store: { floor: 4, mayUse: ['base', 'terminal'], npm: ['better-sqlite3', 'kysely', 'pg'] },
  gateway: { floor: 4, mayUse: ['base', 'port', 'messages', 'terminal'], npm: ['aedes', 'mqtt', 'node-opcua'] },
  emulator: { floor: 4, mayUse: ['base', 'port', 'messages'], npm: ['mqtt', 'typebox'] },
  view: { floor: 4, mayUse: ['base', 'port', 'messages'], npm: ['three'] },
  server: {
    floor: 5,
    mayUse: belowServer,
    npm: ['fastify', '@fastify/swagger', '@fastify/websocket', 'jose', 'prom-client', 'typebox'],
  },
  web: { floor: 5, mayUse: ['base', 'port', 'messages', 'view'], npm: ['react', 'react-dom', 'vite'] },
  cli: { floor: 5, mayUse: [...belowServer, 'server'], npm: ['cli-progress', 'commander', 'hyparquet-writer', 'typebox'] },
};

/** Packages that know no machine below them: floors 0 to 3, and the two that run in a browser. */
export const withoutNode: readonly string[] = Object.keys(rooms).filter(
  (name) => rooms[name]!.floor <= 3 || name === 'view' || name === 'web',
);
