/** Qué cuenta cada indicador. */
export const kpiReasons = {
  'kpi.gross-moves':
    'Contenedores sobre la borda (un izado doble son dos, una tapa ninguno), por las horas desde la primera orden de la grúa en la escala hasta la última terminada.',
  'kpi.net-moves':
    'Como el bruto, por las mismas horas sin aquellas en que la grúa estaba en rojo, bloqueada, muda o fuera del mando del terminal, o el viento paró el muelle.',
  'kpi.crane-waits':
    'Tiempo que las grúas estuvieron en la entrega antes de que llegara el camión, como parte de las horas brutas de grúa.',
  'kpi.berth': 'Contenedores sobre la borda, por las horas desde el atraque hasta el final del trabajo, con todas las grúas juntas.',
  'kpi.truck-turn': 'Tiempo de los camiones externos de puerta a puerta, media de los que salieron.',
  'kpi.empty-drive': 'Metros que los camiones del terminal hicieron sin contenedor, como parte de todos.',
  'kpi.rehandles': 'Contenedores removidos en el patio, por contenedores sacados de él para una nave o un camión externo.',
  'kpi.on-plan': 'Líneas de las colas terminadas a menos de quince minutos del final que les daba el plan, como parte de las terminadas.',
  'kpi.exceptions': 'Preguntas hechas a personas, por hora.',
  'kpi.too-many-slices': 'Más de {most} tramos. Quizá convenga pedir menos tiempo, o por turno.',
} as const;
