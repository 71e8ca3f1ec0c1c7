import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import { words } from './catalogue.ts';
import { langs } from '@estiba/port/sentences';
import { reasonWords } from './reasons.ts';
import { speaker } from './speaker.ts';

/** Literals that look like a code, in the sources of a package: `'stack.weight'`. */
function codesIn(pkg: string, isSource: (path: string) => boolean): Set<string> {
  const root = new URL(`../../../${pkg}/src/`, import.meta.url);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !/\.test(-kit)?\.ts$|fixture|testing|bench/.test(path) && isSource(path),
  );
  assert(paths.length > 0, `no sources in ${root.pathname}`);
  const literal = /'([a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+)'/g;
  return new Set(paths.flatMap((path) => [...readFileSync(new URL(path, root), 'utf8').matchAll(literal)].map(([, code]) => code ?? '')));
}

/** Sources about what machines and screens are told: their codes are the running terminal's. */
const isOfMachines = (path: string): boolean => /^(?:vda5050|crane|clock|json|frames)\//.test(path);
const isReason = (path: string): boolean => !path.startsWith('words') && !path.startsWith('generate');

test('every code of planner and checker has a sentence in all three languages', () => {
  const codes = codesIn('stowage', isReason);
  assert(codes.size > 90, `only ${codes.size} codes found`);
  for (const lang of langs) {
    const known = reasonWords[lang].plan;
    const missing = [...codes].filter((code) => known[code] === undefined && known[`${code}/stacks`] === undefined);
    assert.deepEqual(missing, [], lang);
  }
});

test('every code of messages, inference, profiles, sites and call files has a sentence in all three languages', () => {
  const codes = [
    ...codesIn('messages', (path) => isReason(path) && !path.includes('catalogue') && !isOfMachines(path)),
    ...codesIn('port', (path) => /infer|vessel|container|site|voyage/.test(path)),
  ];
  const own = [...codesIn('cli', (path) => path.startsWith('input'))].filter(
    (code) => /^(call|yard)\./.test(code) && !/\.(json|csv|ts)$/.test(code),
  );
  assert(codes.length > 100 && own.length > 8, `only ${codes.length} and ${own.length} codes found`);
  for (const lang of langs)
    assert.deepEqual(
      [...codes, ...own].filter((code) => reasonWords[lang].input[code] === undefined),
      [],
      lang,
    );
});

const running = ['terminal', 'control', 'fleet', 'yard', 'gateway', 'store', 'server', 'emulator'] as const;
/** Literals with a dot that are no codes: files, dialects, and fields of VDA 5050 that a vehicle may limit. */
const isNoCode = (code: string): boolean =>
  /\.(?:json|jsonl|sqlite|key|css|mjs|html|acl|passwd|conf|ts|txt|pem|lock|db|gz)$/.test(code) ||
  /^(?:generic-|vda-5050-lib-|(?:order\.(?:edges|nodes)|(?:node|edge)\.actions|state\.(?:loads|errors|information))(?:\.|$))/.test(code);
/** Codes that are put together from a word, and the one the control centre gives with a person's command. */
const built = [
  'equipment.barred-by-person',
  'queue.paused-by-person',
  ...['customs', 'line', 'weight', 'reefer', 'damage'].map((hold) => `hold.${hold}`),
  'dispatch.lash-bay',
  'dispatch.unlash-bay',
];

/** Codes of the running terminal by the package they come from. */
function runningCodes(): Set<string> {
  const codes = [
    ...running.flatMap((pkg) => [...codesIn(pkg, (path) => !path.startsWith('openapi'))]),
    ...codesIn('messages', isOfMachines),
    ...codesIn('port', (path) => /^(?:scenario|berthing)\//.test(path)),
    ...codesIn('view', (path) => /\/(?:conflicts|give-bay|quay-chart|why-not-there|berth-chart)\.ts$/.test(path)),
    ...codesIn('cli', (path) => path === 'replay/fold.ts' || path === 'replay/check-replay.ts'),
  ];
  return new Set([...codes.filter((code) => !isNoCode(code)), ...built]);
}

test('every code of the running terminal has a sentence in all three languages', () => {
  const codes = runningCodes();
  assert(codes.size > 280, `only ${codes.size} codes found`);
  for (const lang of langs) {
    const known = { ...reasonWords[lang].plan, ...reasonWords[lang].running };
    assert.deepEqual(
      [...codes].filter((code) => known[code] === undefined),
      [],
      lang,
    );
  }
});

test('no sentence of the running terminal is for a code that nobody uses', () => {
  const used = runningCodes();
  assert.deepEqual(
    Object.keys(reasonWords.en.running).filter((key) => !used.has(key)),
    [],
  );
});

test('no sentence is for a code that nobody uses', () => {
  const used = codesIn('stowage', isReason);
  const spare = Object.keys(reasonWords.en.plan).filter((key) => !used.has(key.replace('/stacks', '')));
  assert.deepEqual(spare, []);
});

test('translations speak of the same values as English', () => {
  const names = (text: string): string[] => [...new Set([...text.matchAll(/\{([\w.]+)/g)].map(([, name]) => name ?? ''))].sort();
  const pairs = (lang: 'es' | 'zh'): Readonly<Record<string, string>>[][] => [
    [words.en, words[lang]],
    [reasonWords.en.plan, reasonWords[lang].plan],
    [reasonWords.en.input, reasonWords[lang].input],
    [reasonWords.en.running, reasonWords[lang].running],
  ];
  for (const lang of ['es', 'zh'] as const) {
    for (const [english = {}, other = {}] of pairs(lang)) {
      for (const [key, text] of Object.entries(english)) assert.deepEqual(names(other[key] ?? ''), names(text), `${lang} ${key}`);
    }
  }
});

test('a code without a sentence is shown with every value', () => {
  const { reason: say, finding } = speaker('en', 'UTC');
  assert.equal(say(reason('never.heard-of', { tonnes: 12.3456, half: 'fore' })), 'never.heard-of (tonnes 12.35, half fore)');
  assert.equal(finding(reason('never.heard-of')), 'never.heard-of');
});

test('numbers, plural forms and words among the values follow the language', () => {
  const left = reason('stack.full', { stacks: 1 });
  assert.equal(speaker('en', 'UTC').reason(left), '1 place: the stack is full.');
  assert.equal(speaker('es', 'UTC').reason({ ...left, params: { stacks: 12_345 } }), '12,345 lugares: la pila está llena.');
  assert.match(speaker('zh', 'UTC').reason(reason('stack.height', { value: 24.5, limit: 23, half: 'fore' })), /艏部/);
  assert.equal(speaker('en', 'America/Lima').time(Date.UTC(2026, 3, 12, 13)), '12 Apr, 08:00');
});
