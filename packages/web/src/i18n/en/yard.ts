/** The yard from above. */
export const yard = {
  title: 'Yard map',
  block: 'Block',
  boxes: 'Boxes',
  reefers: 'Reefers',
  holds: 'On hold',
  machines: 'Machines',
  list: 'Blocks as a list',
  map: 'Map of quay and yard',
  mapHint: 'Arrow keys move the map, plus and minus change its scale. The list below says the same in words.',
  noMap: 'The layout of the terminal could not be fetched.',
  ships: 'Ships alongside',
  fit: 'Whole terminal',
  zoomIn: 'Closer',
  zoomOut: 'Farther',
};
