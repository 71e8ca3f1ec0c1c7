import type { IForbiddenRuleType } from 'dependency-cruiser';
import { rooms, withoutNode } from './layer-table.ts';

/** Tests, and the kits and fixtures only they use: they may import tools, but the arrows bind them like the rest. */
const testCode = '[.]test(?:-kit)?[.]ts$|/(?:fixture|testing)/';
const anyOf = (names: readonly string[]) => (names.length === 0 ? '(?!)' : `(?:${names.join('|')})/`);

/** The table of floors as rules for dependency-cruiser. Type-only imports count like any other. */
export const layerRules: IForbiddenRuleType[] = [
  ...Object.entries(rooms).flatMap(([name, { mayUse, npm }]): IForbiddenRuleType[] => [
    {
      name: `${name} may use ${mayUse.join(', ') || 'no other package'}`,
      from: { path: `^packages/${name}/` },
      to: { path: `^packages/(?!${anyOf([name, ...mayUse])})` },
    },
    {
      name: `${name} may use ${npm.join(', ') || 'nothing'} from npm`,
      from: { path: `^packages/${name}/`, pathNot: testCode },
      to: { path: `node_modules/(?!${anyOf(npm)})` },
    },
  ]),
  {
    name: 'another package is reached by its name',
    from: { path: '^packages/([^/]+)/' },
    to: { path: '^packages/(?!$1/)', dependencyTypes: ['local'] },
  },
  { name: 'every import resolves (deep paths past exports do not)', from: {}, to: { couldNotResolve: true } },
  { name: 'no cycles', from: {}, to: { circular: true } },
  {
    name: 'floors 0 to 3, view and web touch no node:*',
    from: { path: `^packages/${anyOf(withoutNode)}`, pathNot: testCode },
    to: { dependencyTypes: ['core'] },
  },
  { name: 'packages know nothing of tools, bench and e2e', from: { path: '^packages/' }, to: { path: '^(?:tools|bench|e2e)/' } },
  // Benches and trials of the whole house are tests in this.
  {
    name: 'only tests import tests, their kits and fixtures',
    from: { pathNot: `${testCode}|^(?:bench|e2e)/` },
    to: { path: testCode },
  },
  {
    name: "a planner's independent checker shares no code with the planner",
    from: { path: '^packages/(stowage|yard|quay|fleet|energy|trade)/src/check(?:/|[.]ts$)', pathNot: testCode },
    to: { path: '^packages/$1/src/(?!check(?:/|[.]ts$))' },
  },
  {
    name: 'a planner shares no code with its independent checker',
    from: { path: '^packages/(stowage|yard|quay|fleet|energy|trade)/src/(?!check(?:/|[.]ts$))', pathNot: testCode },
    to: { path: '^packages/$1/src/check(?:/|[.]ts$)' },
  },
];
