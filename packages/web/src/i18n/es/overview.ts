import type { Messages } from '../messages.ts';
import { kitOf } from '../kit.ts';

const { plural, number } = kitOf('es');

export const overview: Messages['overview'] = {
  title: 'Panorama',
  berths: 'Muelle',
  ship: 'Nave',
  noShip: 'Ninguna nave atracada.',
  expected: 'Por arribar',
  eta: 'ETA',
  etd: 'ETD',
  phase: 'Fase',
  done: 'Líneas hechas',
  lines: (done, total) => `${number(done)} de ${plural(total, { one: '# línea', other: '# líneas' })}`,
  cranes: 'Grúas pórtico de muelle',
  trucks: 'Camiones autónomos',
  yardCranes: 'Grúas de patio',
  working: 'trabajando',
  idle: 'sin trabajo',
  unfit: 'fuera de servicio',
  yardFill: 'Bloques del patio',
  boxes: (count) => plural(count, { one: '# contenedor', other: '# contenedores' }),
  teu: (count) => `${number(count)} TEU`,
  exceptions: 'Esperan a una persona',
  noExceptions: 'Nada espera a una persona.',
  jobs: 'Trabajos',
  whereBoxes: 'Dónde están los contenedores',
  weather: 'Viento',
  windStop: 'Parada por viento: las grúas de muelle no toman trabajo nuevo.',
  wind: (speed) => `${number(speed, 1)} m/s`,
  noWind: 'sin informe',
  closedBerth: (berth) => `El amarradero ${berth} está cerrado.`,
  metres: (value) => `${number(value)} m`,
  quayScale: (length) => `El muelle, ${number(length)} m, con las naves atracadas`,
};
