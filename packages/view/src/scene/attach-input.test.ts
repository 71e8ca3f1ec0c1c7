import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attachInput } from './attach-input.ts';

function bench() {
  // Of a canvas events and this are used alone.
  const canvas = Object.assign(new EventTarget(), { setPointerCapture: () => undefined }) as unknown as HTMLCanvasElement;
  const done: string[] = [];
  const twin = {
    drag: (dx: number, dy: number, how: string) => void done.push(`${how} ${dx} ${dy}`),
    zoom: (factor: number) => void done.push(`zoom ${factor.toFixed(2)}`),
    key: () => false,
  };
  const end = attachInput(canvas, twin, (px, py) => done.push(`pick ${px} ${py}`));
  const pointer = (type: string, pointerId: number, offsetX: number, offsetY: number, more = {}): void => {
    canvas.dispatchEvent(Object.assign(new Event(type), { pointerId, offsetX, offsetY, buttons: 1, shiftKey: false, ...more }));
  };
  return { pointer, done, end };
}

test('V70: a drag turns, with shift it moves, a tap picks', () => {
  const { pointer, done, end } = bench();
  pointer('pointerdown', 1, 100, 100);
  pointer('pointermove', 1, 110, 95);
  pointer('pointermove', 1, 120, 95, { shiftKey: true });
  pointer('pointerup', 1, 120, 95);
  pointer('pointerdown', 1, 50, 60);
  pointer('pointermove', 1, 51, 60);
  pointer('pointerup', 1, 51, 60);
  assert.deepEqual(done, ['turn 10 -5', 'move 10 0', 'turn 1 0', 'pick 51 60']);
  end();
  pointer('pointerdown', 1, 0, 0);
  pointer('pointermove', 1, 50, 50);
  assert.equal(done.length, 4, 'a canvas that was let go of moves nothing');
});

test('V70: two fingers move the picture, and come nearer as they part; neither picks', () => {
  const { pointer, done } = bench();
  pointer('pointerdown', 1, 100, 100);
  pointer('pointerdown', 2, 200, 100);
  pointer('pointermove', 2, 300, 100);
  pointer('pointermove', 1, 100, 120, { buttons: 0 });
  pointer('pointerup', 1, 100, 100);
  pointer('pointercancel', 2, 300, 100);
  assert.deepEqual(done, ['move 50 0', 'zoom 2.00']);
});
