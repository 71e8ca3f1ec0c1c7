import type { Messages } from '../messages.ts';

export const yard: Messages['yard'] = {
  visitors: 'Camiones externos',
  noVisitors: 'No hay camión externo dentro.',
  visitor: 'Camión externo',
  purpose: 'Propósito',
  exchange: 'Lugar de intercambio',
  phase: 'Fase',
  title: 'Mapa del patio',
  block: 'Bloque',
  boxes: 'Contenedores',
  reefers: 'Refrigerados',
  holds: 'Con bloqueo',
  machines: 'Máquinas',
  list: 'Bloques en lista',
  map: 'Mapa de muelle y patio',
  mapHint: 'Las flechas mueven el mapa, más y menos cambian la escala. La lista de abajo dice lo mismo en palabras.',
  noMap: 'No se pudo obtener el trazado del terminal.',
  ships: 'Naves atracadas',
  fit: 'Todo el terminal',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
};
