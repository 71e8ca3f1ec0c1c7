import { BufferAttribute, BufferGeometry, type Color, LinearSRGBColorSpace, Mesh, MeshBasicMaterial } from 'three';
import type { BoxMesh } from './chunks/mesh-solids.ts';
import type { Colour } from '../palette/theme.ts';
import type { Parts } from './parts/paint-box.ts';

/** The two materials of the scene: light is in the colours of the corners already. */
export const solidMaterial = (): MeshBasicMaterial => new MeshBasicMaterial({ vertexColors: true });
export const flatMaterial = (): MeshBasicMaterial => new MeshBasicMaterial({ vertexColors: true, depthTest: false, depthWrite: false });

/** A mesh of boxes. Its positions never change; colours and what is drawn of its index do. */
export function chunkMesh(mesh: BoxMesh, material: MeshBasicMaterial): Mesh<BufferGeometry, MeshBasicMaterial> {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3));
  geometry.setAttribute('color', new BufferAttribute(mesh.colours, 4, true));
  geometry.setIndex(new BufferAttribute(mesh.index, 1));
  geometry.setDrawRange(0, mesh.runs[0]!.count);
  geometry.computeBoundingSphere();
  return still(new Mesh(geometry, material));
}

/** A mesh of parts made by hand. */
export function partsMesh(parts: Parts, material: MeshBasicMaterial): Mesh<BufferGeometry, MeshBasicMaterial> {
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
