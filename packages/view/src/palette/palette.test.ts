import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowOf, tableOf } from '../testing/boxes.test-kit.ts';
import { colourModeOf, colourModes, paint } from './paint.ts';
import { contrast, inkOn, themes } from './theme.ts';

const pods = Array.from({ length: 26 }, (_, i) => `PE${String.fromCharCode(65 + i)}AA`);
const boxes = tableOf([
  ...pods.map((pod, i) => rowOf(`P${i}`, { pod, line: pod.slice(1, 4), kg: i * 1300 })),
  rowOf('E', { flags: ['empty'], type: '22G1', kg: 2200 }),
  rowOf('R', { flags: ['reefer', 'live', 'verified'], temperature: -18, type: '45R1' }),
  rowOf('D', { flags: ['reefer', 'live'], temperature: -60, type: '22R1' }),
  rowOf('C', { flags: ['reefer', 'live'], temperature: 5, type: '45R1' }),
  rowOf('N', { flags: ['reefer', 'live'], temperature: null, type: '45R1' }),
  rowOf('U', { flags: ['reefer'], temperature: -18, type: '45R1' }),
  ...['1.1', '1.4', '2.1', '3', '4.1', '5.2', '6.1', '7', '8', '9'].map((imdg) => rowOf(`I${imdg}`, { imdg })),
  rowOf('O', { flags: ['out-of-gauge'], type: '42P1' }),
  ...['42P3', '42U1', '22U1', '22P1', '22T1', '22B0', '22V0', 'L5G1'].map((type) => rowOf(type, { type, pod: `CL${pods[0]!.slice(2)}` })),
]);
const facts = {
  move: Uint8Array.from({ length: boxes.count }, (_, i) => i % 4),
  crane: Int16Array.from({ length: boxes.count }, (_, i) => (i % 3) - 1),
  cranes: ['STS1', 'STS2'],
  violation: Uint8Array.from({ length: boxes.count }, (_, i) => i % 3),
  cost: Float32Array.from({ length: boxes.count }, (_, i) => (i % 3 === 0 ? 0 : i * i * 0.3)),
};
const at = (mode: string, id: string) => {
  const { legend, of } = paint(colourModeOf(mode), { boxes, facts, theme: themes.light });
  return legend[of[boxes.indexOf(id)!]!]!;
};

for (const theme of Object.values(themes))
  test(`V10: in every mode (${theme.name}) entries differ in mark, and in colour and pattern together`, () => {
    for (const mode of colourModes) {
      const { legend, of } = paint(mode, { boxes, facts, theme });
      const looks = legend.map(({ colour, pattern }) => `${colour} ${pattern}`);
      assert.equal(new Set(looks).size, legend.length, `${mode.id}: ${looks.join(', ')}`);
      assert.equal(new Set(legend.map(({ mark }) => mark)).size, legend.length, mode.id);
      assert.ok(
        of.every((entry) => entry < legend.length),
        mode.id,
      );
    }
  });

test('V11: boxes get the entry that their content asks for', () => {
  assert.equal(at('pod', 'P1').mark, 'BAA');
  assert.deepEqual(at('pod', 'P1').term, { code: 'value', params: { value: 'PEBAA' } });
  assert.deepEqual(
    [at('weight', 'E').mark, at('weight', 'P0').mark, at('weight', 'P10').mark, at('weight', 'P25').mark],
    ['E', '1', '3', '6'],
  );
  assert.deepEqual([at('size-type', 'P0').mark, at('size-type', 'R').mark, at('size-type', 'E').mark], ['40H', '40HR', '20']);
  assert.deepEqual(
    ['P0', 'U', 'D', 'R', 'C', 'N'].map((id) => at('reefer', id).term.code),
    ['none', 'unplugged', 'deep-frozen', 'frozen', 'chilled', 'no-set-point'].map((word) => `reefer.${word}`),
  );
  assert.deepEqual([at('imdg', 'I3').mark, at('imdg', 'P0').mark], ['3', '']);
  assert.deepEqual([at('out-of-gauge', 'O').mark, at('vgm', 'O').mark, at('vgm', 'E').mark, at('vgm', 'P0').mark], ['OG', '!', 'E', '']);
  assert.deepEqual(
    [at('crane', 'P0').mark, at('crane', 'P1').mark, at('move', 'P1').mark, at('violations', 'P2').mark],
    ['', 'STS1', 'L', '!!'],
  );
});

test('V12: a port keeps its colour whichever boxes come and go', () => {
  const other = tableOf([rowOf('Z', { pod: 'PEZAA' }), ...pods.map((pod, i) => rowOf(`P${i}`, { pod }))]);
  const entryOf = (table: typeof boxes, id: string) => {
    const { legend, of } = paint(colourModeOf('pod'), { boxes: table, facts: {}, theme: themes.dark });
    return legend[of[table.indexOf(id)!]!];
  };
  assert.deepEqual(entryOf(other, 'P7'), entryOf(tableOf(pods.map((pod, i) => rowOf(`P${i}`, { pod }))), 'P7'));
});

test('V12: boxes of which no port was said are grey, and take no colour from a port', () => {
  const rows = ['PEAAA', 'PEBAA'].map((pod, i) => rowOf(`P${i}`, { pod }));
  const lookOf = (table: typeof boxes, id: string) => {
    const { legend, of } = paint(colourModeOf('pod'), { boxes: table, facts: {}, theme: themes.light });
    return legend[of[table.indexOf(id)!]!];
  };
  const some = tableOf([rowOf('N', { pod: '' }), ...rows]);
  assert.equal(lookOf(some, 'N')?.colour, themes.light.empty);
  for (const id of ['P0', 'P1']) assert.deepEqual(lookOf(some, id), lookOf(tableOf(rows), id));
});

test('V13: words are readable: 4.5 to 1 on their ground, and marks on every colour of the wheel', () => {
  for (const theme of Object.values(themes)) {
    for (const ground of [theme.ground, theme.quay, theme.block, theme.water, theme.lane]) assert.ok(contrast(theme.text, ground) >= 4.5);
    for (const colour of [...theme.wheel, ...theme.ramp, theme.plain, theme.warn, theme.bad])
      assert.ok(contrast(inkOn(colour), colour) >= 4.5, colour.toString(16));
    for (const colour of [theme.warn, theme.bad, theme.select])
      assert.ok(contrast(colour, theme.ground) >= 3, `${theme.name} ${colour.toString(16)}`);
  }
});
