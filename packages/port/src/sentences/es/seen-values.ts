/** Palabras de lo que las pantallas muestran de trabajos, contenedores y camiones externos. */
export const seenValues = {
  'value.lift': 'izar',
  'value.receive': 'recibir',
  'value.lid': 'mover tapa',
  'value.admit': 'dar paso',
  'value.empty': 'vacío',
  'value.live': 'refrigerado enchufado',
  'value.out-of-gauge': 'sobredimensionado',
  'value.verified': 'VGM conocida',
  'value.reefer-hold': 'bloqueo: refrigerado',
  'value.in-job': 'en un trabajo',
  'value.at-gate': 'en la puerta',
  'value.inside': 'en camino adentro',
  'value.at-exchange': 'en su lugar',
  'value.leaving': 'saliendo',
} as const;
