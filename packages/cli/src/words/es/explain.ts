import type { explainWords as en } from '../en/explain.ts';

/** Lo que dice `estiba explain`. */
export const explainWords: Readonly<Record<keyof typeof en, string>> = {
  'explain.broken':
    'El verificador halla {count} {count|infracción|infracciones} en este plan; lo que sigue puede engañar. Quizá se editó a mano: `estiba check {file}` dice más.',
  'explain.score': '{call}, {ship}: la puntuación, costo en movimientos de grúa',
  'explain.total': 'en total',
  'explain.of': '{what}: {value}',
  'explain.bays': 'bay {bays}',
  'explain.more': '… y {count} más',
  'explain.box': '{id}, {slot}: cuesta {cost}',
  'explain.saves': '{id}, {slot}: ahorra {cost}',
  'explain.ashore': '{id} no tiene slot en el plan',
  'explain.others': 'Los mejores otros lugares',
  'explain.closed': 'Qué cierra otros lugares',
  'explain.rules':
    'Lo que cuesta cada grupo de reglas: con él, frente a sin él. Los planes hechos sin alguno se miden y se descartan; las diferencias pequeñas o negativas son azar.',
  'explain.rule': 'Regla',
  'explain.cost': 'Costo',
  'explain.left': 'En tierra',
  'explain.restows': 'Remociones',
  'explain.hours': 'Horas',
};
