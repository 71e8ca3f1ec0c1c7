import { conformance } from '../testing/conformance.test.ts';
import { keepingConformance } from '../testing/conformance-keeping.test.ts';
import { onPostgres } from '../testing/on-postgres.ts';

conformance('PostgreSQL', (use) => onPostgres(({ open }) => use(open)));
keepingConformance('PostgreSQL', (use) => onPostgres(({ open }) => use(open)));
