import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countingSurface } from '../testing/counting-pen.test-kit.ts';
import { byKey, type Camera, fit, panBy, seen, toCanvasX, toCanvasY, toSiteX, toSiteY, zoomAbout } from './camera.ts';
import { LayeredCanvas } from './layered-canvas.ts';

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const cameras = fc.record({
  x: within(-500, 2000),
  y: within(-300, 600),
  scale: within(0.06, 50),
  width: within(100, 4000),
  height: within(100, 2000),
});
const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-6, `${a} ${b}`);

test('V30: a point of the site goes to the canvas and back, up is inland, and zooming keeps the point under the pointer', () => {
  fc.assert(
    fc.property(cameras, within(0, 1000), within(0, 1000), within(0.2, 5), (camera, px, py, factor) => {
      near(toCanvasX(camera, toSiteX(camera, px)), px);
      near(toCanvasY(camera, toSiteY(camera, py)), py);
      assert.ok(toCanvasY(camera, camera.y + 1) < toCanvasY(camera, camera.y));
      const nearer = zoomAbout(camera, px, py, factor);
      near(toSiteX(nearer, px), toSiteX(camera, px));
      near(toSiteY(nearer, py), toSiteY(camera, py));
      const moved = panBy(camera, 10, -20);
      near(toSiteX(moved, px + 10), toSiteX(camera, px));
      near(toSiteY(moved, py - 20), toSiteY(camera, py));
    }),
  );
});

test('V31: what is fitted is seen whole, and every step of the mouse has a key', () => {
  const rect = { x0: 0, y0: -60, x1: 1500, y1: 520 };
  const shown = seen(fit(rect, 800, 600));
  assert.ok(shown.x0 <= rect.x0 && shown.x1 >= rect.x1 && shown.y0 <= rect.y0 && shown.y1 >= rect.y1);
  const camera: Camera = { x: 0, y: 0, scale: 1, width: 800, height: 600 };
  assert.deepEqual(
    ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => [byKey(camera, key)!.x, byKey(camera, key)!.y]),
    [
      [-80, 0],
      [80, 0],
      [0, 60],
      [0, -60],
    ],
  );
  assert.ok(byKey(camera, '+')!.scale > 1 && byKey(camera, '-')!.scale < 1);
  assert.equal(byKey(camera, 'q'), null);
});

test('V32: kept layers are drawn when they or the camera change, movers in every frame, nothing when nothing changed', () => {
  const drawn: string[] = [];
  const layer = (name: string) => () => void drawn.push(name);
  const target = countingSurface();
  const camera: Camera = { x: 0, y: 0, scale: 1, width: 800, height: 600 };
  const layers = { ground: layer('ground'), state: layer('state'), movers: layer('movers') };
  const canvas = new LayeredCanvas(target, countingSurface, layers, camera, 2);
  const drawnBy = (act: () => void): string[] => {
    drawn.length = 0;
    act();
    canvas.frame();
    return [...drawn];
  };
  assert.deepEqual(
    drawnBy(() => {}),
    ['ground', 'state', 'movers'],
  );
  assert.deepEqual(
    drawnBy(() => {}),
    [],
  );
  assert.deepEqual(
    drawnBy(() => canvas.touch('movers')),
    ['movers'],
  );
  assert.deepEqual(
    drawnBy(() => canvas.touch('state')),
    ['state', 'movers'],
  );
  assert.deepEqual(
    drawnBy(() => canvas.look(panBy(camera, 1, 1))),
    ['ground', 'state', 'movers'],
  );
  assert.equal(target.counts.get('drawImage'), 4);
  assert.deepEqual(target.size, [1600, 1200]);
  canvas.look({ ...camera, width: 400 }, 1.5);
  assert.deepEqual(target.size, [600, 900]);
});
