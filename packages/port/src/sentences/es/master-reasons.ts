/** Qué está mal en un caso de planificación maestra o en un plan para él. */
export const masterReasons = {
  'master.ends-early': 'El archivo termina en la línea {line}, antes de decirlo todo. Quizá quedó cortado.',
  'master.goes-on':
    "Línea {line}: '{value}' está donde el archivo debería terminar. Quizá los tamaños de la línea 1 son demasiado pequeños.",
  'master.count': 'La línea {line} tiene {value} entradas, no {expected}. Quizá falta una columna, o el archivo quedó cortado.',
  'master.not-a-number': "Línea {line}: '{value}' no es un número válido aquí. Quizá hay una cifra errónea.",
  'master.out-of-range': 'Línea {line}: {value} no está entre {min} y {max}. Quizá hay una cifra errónea.',
  'master.lid':
    'Línea {line}: el bloque bajo el bloque de cubierta {block} no puede ser {value}. Quizá está en cubierta, o bajo otra tapa.',
  'master.bay': 'Línea {line}: {value} no pertenece al bay {expected}. Quizá se cambiaron dos líneas.',
  'master.leg': 'Línea {line}: el tramo de {from} a {to} no va a ninguna parte o ya se dijo. Quizá un puerto es erróneo.',
  'master.aboard-twice': 'Línea {line}: la carga para el puerto {port} en el bloque {block} ya se dijo. Quizá hay una línea doble.',
  'master.length': "Línea {line}: un contenedor de {value} pies no se puede planificar. Quizá es de 20' o de 40'.",
  'master.kind': "Línea {line}: '{value}' no es una clase de contenedor. Quizá se quiso decir DC, HC, RC o HR.",
  'master.no-plan': 'Lo dado ({value}) no es un plan. Quizá se quiso dar una lista de tramo, tipo, bloque y cantidad.',
  'master.no-group': 'La entrada {at} del plan no es un grupo de contenedores de este viaje: {value}. Quizá es de otro caso.',
  'master.more-than-wanted': 'Del tramo {leg}, tipo {type}, se estiban {value} contenedores y se quieren {wanted}.',
  'master.teu': 'Al salir del puerto {port}, el bloque {block} lleva {value} TEU de {max}.',
  'master.feu': "Al salir del puerto {port}, el bloque {block} lleva {value} contenedores de 40' de {max}.",
  'master.plugs': 'Al salir del puerto {port}, el bloque {block} lleva {value} contenedores refrigerados y tiene {max} tomas.',
  'master.weight': 'Al salir del puerto {port}, el bloque {block} lleva {value} t de {max} t.',
  'master.lcg': 'Al salir del puerto {port}, el LCG es {value} m, no entre {min} y {max}.',
  'master.tcg': 'Al salir del puerto {port}, el TCG es {value} m, no entre {min} y {max}.',
  'master.vcg': 'Al salir del puerto {port}, el VCG es {value} m, más de {max}.',
  'master.shear': 'Al salir del puerto {port}, el esfuerzo cortante en el bay {bay} es {value} t, no entre {min} y {max}.',
  'master.bending': 'Al salir del puerto {port}, el momento flector en el bay {bay} es {value} tm, más de {max}.',
} as const;
