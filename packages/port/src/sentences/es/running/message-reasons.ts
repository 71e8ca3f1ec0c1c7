/** Por qué se rechazó un mensaje de una máquina, o en qué se aparta de su norma. */
export const messageReasons = {
  'json.size': 'El mensaje tiene {size} bytes; se admiten {limit} como máximo. Quizá la máquina se repite o fue intervenida.',
  'json.utf8': 'El mensaje ({size} bytes) no es UTF-8. Quizá está comprimido, cifrado o en otro juego de caracteres.',
  'json.syntax': 'El mensaje ({size} caracteres) no es JSON; empieza por «{text}». Quizá se cortó en el camino.',
  'json.missing': 'Falta {path}. Quizá la máquina habla otra versión; elija su dialecto.',
  'json.null': '{path} es nulo. Quizá la máquina dice así lo que no sabe; elija un dialecto que admita nulos.',
  'json.type': '{path} es {value}, no del tipo {type}. Quizá la máquina habla otra versión; elija su dialecto.',
  'json.too-great':
    '{path} es {value}, más de lo que un número del tipo {type} puede guardar con exactitud. Quizá se desbordó un contador.',
  'json.range': '{path} es {value}, fuera de {range}. Quizá la unidad es otra.',
  'json.length': '{path} tiene {length} caracteres; se admiten {limit}. Quizá hay un texto donde va un nombre.',
  'json.characters':
    '{path} contiene lo que ningún almacén puede guardar (NUL, medio sustituto, un número sin fin): {value}. Quizá la máquina tiene una falla.',
  'json.members': '{path} tiene {count} miembros; se admiten de {minimum} a {limit}. Quizá la máquina nunca vacía la lista.',
  'json.depth': '{path} está anidado más de {limit} niveles. Quizá la máquina tiene una falla.',
  'json.choice': '{path} es {value}, ninguno de: {choices}. Quizá la máquina habla otra versión; elija su dialecto.',
  'json.timestamp': '{path} es {value}, no un momento de ISO 8601 con su zona. Quizá convenga un dialecto que lo tome por UTC.',
  'json.spelling': '{path} está escrito {value}; su versión tiene: {choices}. Se entendió. Quizá convenga otra versión para esta máquina.',
  'json.zone': '{path} es {value}, una hora sin zona; se tomó por UTC. Quizá convenga poner el reloj de la máquina en UTC.',
  'json.assumed': '{path} no se dice; se puso lo que su dialecto da por sentado. Quizá el fabricante tenga una actualización.',
  'vda.edge-ends': 'La arista {value} ({path}) no tiene nodo antes o después en la secuencia ({sequenceId}). Quizá faltan nodos.',
  'vda.version-lacks':
    'VDA 5050 {version} no tiene mensaje {kind}. Quizá el vehículo está registrado con una versión más antigua que la que habla.',
  'vda.topic.levels': 'El tema «{topic}» tiene {levels} niveles en vez de cinco. Quizá el vehículo tiene otro prefijo.',
  'vda.topic.level': '«{value}» no puede ser {level} en un tema. Quizá deban quitarse espacios, /, +, # y $.',
  'vda.topic.kind': 'Un tema de la versión {version} no puede terminar en «{kind}». Quizá su nombre se escribe de otro modo.',
  'vda.topic.version':
    'Un tema no puede tener la versión «{version}», solo v2 o v3. Quizá el vehículo habla VDA 5050 1.1, que aquí no se habla.',
  'vda.too-many': '{path} tiene {count} miembros; este vehículo admite {limit}. Quizá convenga enviar la orden por partes.',
  'vda.too-long': '{path} tiene {length} caracteres; este vehículo admite {limit}. Quizá convenga acortar los nombres del sitio.',
  'vda.not-numerical': '{path} es «{value}»; este vehículo solo admite cifras. Quizá convenga traducir nombres a números en su dialecto.',
  'vda.action-unknown': '{path}: este vehículo no tiene la acción {action} para {scope}. Quizá su ficha técnica no está al día.',
  'vda.action-blocking': '{path}: la acción {action} no puede ser {blockingType} en este vehículo, solo: {allowed}.',
  'vda.parameter-missing': '{path}: la acción {action} necesita el parámetro {key}. Quizá convenga fijarlo en el dialecto del vehículo.',
  'crane.position': '{path} tiene un lugar a lo largo de los rieles sin altura, o al revés. Quizá uno de los dos sensores calla.',
  'crane.topic': '«{topic}» no es un tema del perfil de órdenes de grúa. Quizá su versión, clase o nombre se escribe de otro modo.',
  'crane.topic.name':
    '«{name}» no puede estar en un tema: solo letras, cifras y _ . : -, 64 como máximo. Quizá convenga cambiarlo en el archivo del sitio.',
};
