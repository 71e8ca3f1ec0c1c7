/** Edges are smoothed where a graphics card does it; a processor alone would take twice as long for every frame. */
export function hasCard(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2');
  const name = gl?.getExtension('WEBGL_debug_renderer_info');
  const renderer = name === null || name === undefined ? '' : String(gl?.getParameter(name.UNMASKED_RENDERER_WEBGL));
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return renderer !== '' && !/swiftshader|llvmpipe|software|basic render/i.test(renderer);
}
