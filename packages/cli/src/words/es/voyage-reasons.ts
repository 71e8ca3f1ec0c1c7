/** Qué está mal en el archivo de un viaje. */
export const voyageReasons = {
  'voyage.form': '{path}: {value}. {advice}',
  'voyage.more': '… y {count} más.',
  'voyage.port-twice': '{path}: el buque hace escala dos veces en {value}. {advice}',
  'voyage.too-many-ports': '{path}: {value} puertos. {advice}',
  'voyage.crane-twice': '{path}: dos de las {value} grúas tienen el mismo nombre. {advice}',
  'voyage.box-twice': '{path}: {value} aparece dos veces. {advice}',
  'voyage.box-made-up': '{path}: {value} es un número inventado para contenedores previstos. {advice}',
  'voyage.weight': '{path}: {value} kg. {advice}',
  'voyage.size-type': '{path}: {value} no es un código de tamaño y tipo conocido. {advice}',
  'voyage.too-many-expected': '{path}: {value} contenedores previstos. {advice}',
  'voyage.no-reefer': '{path}: {value} no es un reefer. {advice}',
  'voyage.no-such-tank': '{path}: el buque no tiene el tanque {value}. {advice}',
  'voyage.tank-overfull': '{path}: {value} t. {advice}',
} as const;
