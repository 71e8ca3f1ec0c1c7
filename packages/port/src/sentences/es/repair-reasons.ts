/** Por qué una reparación mueve un contenedor o no se puede hacer. */
export const repairReasons = {
  'repair.stood-on': 'El contenedor {box} estaba sobre {on}, que se mueve.',
  'repair.makes-way': 'El contenedor {box} deja sitio: se quiere {for} en {slot}.',
  'repair.keeps-away': 'El contenedor {box} estaba demasiado cerca de {from}.',
  'repair.too-much': 'El contenedor {box} era demasiado para su pila.',
  'repair.changes-with': 'El contenedor {box} cambia de sitio con {with}.',
  'repair.makes-room': 'El contenedor {box} cede su sitio a {for}, que no encontró otro.',
  'repair.broke-rule': 'El contenedor {box} incumplía una regla donde estaba.',
  'repair.for-the-ship': 'El contenedor {box} cambia de sitio con {with} para mantener la nave dentro de sus límites.',
  'repair.was-ashore': 'El contenedor {box} no tenía sitio a bordo.',
  'repair.no-place': 'El contenedor {box} no encontró sitio a bordo y se queda en tierra.',
  'repair.stuck': 'El contenedor {box} no puede ir ahí: {by} estorba y no se puede mover. Quizá haya que soltarlo.',
  'repair.too-many':
    '{boxes} de los contenedores incumplen una regla donde se quieren, más de los {most} para los que una reparación puede hacer sitio. Quizá convenga mover menos a la vez.',
} as const;
