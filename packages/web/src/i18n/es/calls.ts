import type { Messages } from '../messages.ts';
import { kitOf } from '../kit.ts';

const { plural, number } = kitOf('es');

export const calls: Messages['calls'] = {
  title: 'Escalas de naves',
  call: 'Escala',
  ship: 'Nave',
  voyage: 'Viaje',
  berth: 'Amarradero',
  phase: 'Fase',
  eta: 'ETA',
  etd: 'ETD',
  progress: 'Líneas completadas',
  cranes: 'Grúas pórtico de muelle',
  rotation: 'Rotación de puertos',
  plan: 'Plan',
  noPlan: 'No se ha aceptado ningún plan.',
  toLoad: 'Lista de embarque',
  toLoadCount: (count) => plural(count, { one: '# contenedor', other: '# contenedores' }),
  leftOut: 'Quedan en tierra',
  noneLeftOut: 'El plan no deja en tierra ningún contenedor de la lista de embarque.',
  queue: 'Cola de trabajo',
  queueState: (done, started, total) => `${number(done)} completadas, ${number(started)} empezadas, de ${number(total)}`,
  openLids: 'Tapas abiertas',
  lashed: 'Bays trincados',
  bow: 'Proa en',
  length: 'Eslora',
  draught: 'Calado',
  draughtOf: (metres) => `${number(metres, 1)} m`,
  empty: 'No se conoce ninguna escala.',
  unknown: (call) => `Ninguna escala se llama ${call}. Tal vez la nave zarpó y ya se archivó.`,
  jobs: 'Trabajos en marcha',
  noJobs: 'No hay trabajos en marcha.',
};
