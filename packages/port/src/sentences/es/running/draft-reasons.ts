/** Qué se opone a un borrador de plan. */
export const draftReasons = {
  'draft.by-hand': 'El contenedor {box} se dejó fuera a mano.',
  'draft.no-bay': 'La nave no tiene bay {bay}.',
  'draft.missed-edit': 'Edición {number} de {by}: {does}, contenedores {boxes}.',
  'draft.finishing': 'El planificador está completando el borrador para {by}. Quizá convenga esperar o detenerlo.',
  'draft.edited-meanwhile':
    '{by} llegó antes ({what}): el borrador va por la edición {edit} y usted vio la {seen}. Quizá convenga mirar de nuevo y repetir.',
  'draft.edit-ahead': 'El borrador va por la edición {edit}: la {seen} aún no existe. Quizá convenga mirar de nuevo y repetir.',
  'draft.committing': 'El borrador se está convirtiendo en el plan de su escala. Quizá convenga esperar unos segundos.',
  'draft.committed': '{by} convirtió el borrador en el plan {plan} a las {at}. Quizá convenga empezar otro.',
  'draft.box-went-on': 'El contenedor {box} ya no se mueve: su trabajo empezó o ahora no se puede planificar.',
  'draft.box-locked': 'El contenedor {box} está fijado. Quizá haya que soltarlo antes.',
  'draft.box-left-out': 'El contenedor {box} se dejó fuera. Quizá haya que recuperarlo antes.',
  'draft.too-many-edits':
    'El borrador tiene {most} ediciones. Quizá convenga confirmarlo, retomarlo sobre la escala actual o empezar otro.',
  'draft.too-large':
    'Las ediciones del borrador suman {boxes} contenedores, más de los {most} que admite. Quizá convenga confirmarlo, retomarlo sobre la escala actual o empezar otro.',
  'draft.too-many': 'Hay {most} borradores. Quizá se pueda descartar alguno.',
  'draft.restow-sails': 'El contenedor {box} solo se baja para volver a subirlo: no puede quedarse en tierra.',
  'draft.nothing-to-undo': 'No hay nada que deshacer.',
  'draft.nothing-to-redo': 'No hay nada que rehacer.',
  'draft.not-yours': 'El borrador es de {by}. Quizá convenga preguntarle, o a un ingeniero.',
  'draft.not-opened': 'No se puede abrir el borrador {draft}: {problem}',
  'draft.not-judged': 'No se puede calcular el borrador: {problem}',
  'draft.not-finishing': 'El planificador no está trabajando en el borrador.',
  'draft.not-alike': 'Los borradores {draft} y {other} parten de estados o escalas distintos. Quizá haya que actualizarlos antes.',
  'draft.no-ship': 'No se puede usar el perfil de la nave {vessel}: {problem}',
  'draft.planner-busy': 'El planificador ya trabaja en {most} borradores. Quizá convenga esperar a uno o detenerlo.',
  'draft.no-cranes': 'La escala {call} no tiene grúas. Quizá haya que asignarlas antes.',
  'draft.breaks-rules': 'El borrador incumple reglas que el plan anterior cumplía: {findings} {findings|hallazgo|hallazgos}.',
} as const;
