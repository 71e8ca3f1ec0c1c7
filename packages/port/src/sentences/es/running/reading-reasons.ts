/** Por qué no se pueden usar los mensajes soltados. */
export const readingReasons = {
  'reading.plans': 'Hace falta un plano de estiba (BAPLIE); se dieron {found}.',
  'reading.no-load-list':
    'No se dio lista de carga (COPRAR) para {call}. Quizá haya que soltar las listas de todas las líneas junto con el plano.',
  'reading.other-ship': 'El {type} trata de {name}, no de {ship}. Quizá sea de otra escala.',
  'reading.no-slot': 'El contenedor {box} no tiene un sitio a bordo que se pueda leer: {slot}.',
  'reading.busy': 'En este momento se leen otros archivos. Quizá convenga intentarlo en unos segundos.',
} as const;
