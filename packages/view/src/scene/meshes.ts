import { BufferAttribute, BufferGeometry, type Color, LinearSRGBColorSpace, Mesh } from 'three';
import type { BoxMesh } from './chunks/mesh-solids.ts';
import type { Colour } from '../palette/theme.ts';
import type { SceneMaterial } from './materials.ts';
import type { Parts } from './parts/paint-box.ts';

/** A mesh of the scene. Its corners are in the frame of the site. */
export type SceneMesh = Mesh<BufferGeometry, SceneMaterial>;

/** A mesh of boxes. Its positions never change; colours and what is drawn of its index do. */
export function chunkMesh(mesh: BoxMesh, material: SceneMaterial): SceneMesh {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3));
  geometry.setAttribute('color', new BufferAttribute(mesh.colours, 4, true));
  geometry.setIndex(new BufferAttribute(mesh.index, 1));
  geometry.setDrawRange(0, mesh.runs[0]!.count);
  geometry.computeBoundingSphere();
  return still(new Mesh(geometry, material));
}

/** A mesh of parts made by hand. */
export function partsMesh(parts: Parts, material: SceneMaterial): SceneMesh {
  return still(new Mesh(geometryOf(parts), material));
}

/** Colours go to the screen as they are written: the renderer's output is set to the same space. */
export const rawColour = (colour: Color, hex: Colour): Color => colour.setHex(hex, LinearSRGBColorSpace);

function geometryOf({ positions, colours, index }: Parts): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  geometry.setAttribute('color', new BufferAttribute(new Uint8Array(colours), 4, true));
  geometry.setIndex(index);
  return geometry;
}

function still<M extends Mesh>(mesh: M): M {
  mesh.matrixAutoUpdate = false;
  return mesh;
}
