import { kitOf } from '../kit.ts';
import type { Messages } from '../messages.ts';

const { number } = kitOf('es');

/** Naves: plano de estiba, distribución de grúas, atraques. */
export const ship: Messages['ship'] = {
  wholeShip: 'Toda la nave',
  picture: 'Vista',
  now: 'Ahora',
  work: 'Trabajo pendiente',
  later: 'Al zarpar',
  bayPlanHint: 'Las flechas pasan de lugar en lugar, Re Pág y Av Pág de bay en bay, Intro abre un bay o elige el contenedor.',
  noPlanYet: 'No hay plan aceptado: solo se muestra lo que está a bordo.',
  planLost: 'El servidor ya no recuerda este plan: guarda los planes de las últimas veinte escalas.',
  form: 'Forma',
  lanes: 'Grúas',
  spaceTime: 'Bays y tiempo',
  chartHint: 'Las flechas mueven el diagrama, más y menos cambian la escala. La lista al lado dice lo mismo en palabras.',
  slips: 'Frente al plan',
  allDone: 'todo hecho',
  onTime: 'a tiempo',
  berthPlan: 'Plan de atraque: tiempo y metros de muelle',
  bayPlanOf: (name: string) => `Plano de estiba de ${name}`,
  quayOf: (name: string) => `Distribución de grúas de ${name}`,
  bay: (bay: number) => `bay ${bay}`,
  kg: (value: number) => `${number(value)} kg`,
  leaves: (box: string) => `${box} por descargar`,
  comes: (box: string) => `${box} por embarcar`,
  leavesAndComes: (box: string) => `${box} se baja y se vuelve a estibar`,
  stackLeft: (tonnes: number, metres: number) => `queda en la pila: ${number(tonnes, 1)} t, ${number(metres, 1)} m`,
  minutes: (value: number) => `${number(value)} min`,
  behind: (minutes: number) => `${number(minutes)} min de atraso`,
  ahead: (minutes: number) => `${number(minutes)} min de adelanto`,
};
