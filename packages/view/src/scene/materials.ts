import { Color, GLSL3, LinearSRGBColorSpace, type Matrix4, RawShaderMaterial } from 'three';
import type { Colour } from '../palette/theme.ts';

/*
 * The shaders of the scene. Light is in the colours of the corners already, so that there is hardly anything to compute: without a graphics card
 * every line of a shader costs a millisecond a frame. Far things fade into the haze, which is what tells near from far.
 */

const HEAD = `precision highp float;
uniform mat4 viewProjection;
uniform vec3 light;
uniform vec3 haze;
uniform vec2 fade;
in vec3 position;
in vec4 color;
`;

const SOLID = `${HEAD}out lowp vec3 shown;
void main() {
  gl_Position = viewProjection * vec4(position, 1.0);
  shown = mix(color.rgb * light, haze, clamp((gl_Position.w - fade.x) * fade.y, 0.0, 0.8));
}`;

const PLAIN = `precision lowp float;
in lowp vec3 shown;
out lowp vec4 pixel;
void main() {
  pixel = vec4(shown, 1.0);
}`;

/** Near boxes show that they are of corrugated steel: their sides have furrows, their doors a seam. Farther off the furrows fade before they flicker. */
const BOX = `${HEAD}out lowp vec3 shown;
out highp vec3 at;
void main() {
  gl_Position = viewProjection * vec4(position, 1.0);
  shown = color.rgb * light;
  at = position;
}`;

const CORRUGATED = `precision highp float;
in lowp vec3 shown;
in highp vec3 at;
out lowp vec4 pixel;
void main() {
  vec3 side = abs(cross(dFdx(at), dFdy(at)));
  float along = side.x > side.y ? at.y : at.x;
  float furrow = along * 3.6;
  float strength = (side.z > side.x + side.y ? 0.05 : 0.14) * clamp(1.4 - 3.0 * fwidth(furrow), 0.0, 1.0);
  pixel = vec4(shown * (1.0 - strength * smoothstep(0.15, 0.35, abs(fract(furrow) - 0.5))), 1.0);
}`;

/** The ground fades by the pixel: its planes are kilometres long. */
const GROUND = `${HEAD}out lowp vec3 shown;
void main() {
  gl_Position = viewProjection * vec4(position, 1.0);
  shown = color.rgb * light;
}`;

const FADING = `precision highp float;
uniform vec3 haze;
uniform vec2 fade;
in lowp vec3 shown;
out lowp vec4 pixel;
void main() {
  pixel = vec4(mix(shown, haze, clamp((1.0 / gl_FragCoord.w - fade.x) * fade.y, 0.0, 1.0)), 1.0);
}`;

/** Nothing nearer than this fades, and what is this far is the haze's colour [m]. */
const CLEAR = 900;
const GONE = 6500;

export type SceneMaterial = RawShaderMaterial;

/** The three materials of the scene, with one light, one haze and one camera. */
export class SceneMaterials {
  readonly #uniforms = {
    viewProjection: { value: null as Matrix4 | null },
    light: { value: new Color(1, 1, 1) },
    haze: { value: new Color(1, 1, 1) },
    fade: { value: [CLEAR, 1 / (GONE - CLEAR)] },
  };
  readonly solid = this.#make(SOLID, PLAIN);
  readonly box = this.#make(BOX, CORRUGATED);
  readonly ground = this.#make(GROUND, FADING);

  constructor() {
    // It is drawn last, behind everything, in an order of its own: what it would cover is farther down.
    this.ground.depthWrite = false;
  }

  setLight(light: readonly [number, number, number], haze: Colour): void {
    this.#uniforms.light.value.setRGB(...light, LinearSRGBColorSpace);
    this.#uniforms.haze.value.setHex(haze, LinearSRGBColorSpace);
  }

  /** Projection times view of the camera of the next frame; the same matrix may change meanwhile. */
  lookBy(matrix: Matrix4): void {
    this.#uniforms.viewProjection.value = matrix;
  }

  dispose(): void {
    for (const material of [this.solid, this.box, this.ground]) material.dispose();
  }

  #make(vertexShader: string, fragmentShader: string): SceneMaterial {
    return new RawShaderMaterial({ glslVersion: GLSL3, vertexShader, fragmentShader, uniforms: this.#uniforms });
  }
}
