import type { Messages } from '../messages.ts';

export const keys: Messages['keys'] = {
  title: 'Teclado',
  palette: 'Ir a una pantalla, máquina, escala o contenedor; o hacer algo',
  help: 'Esta ayuda',
  find: 'Buscar un contenedor',
  time: 'Alternar hora del puerto y UTC',
  language: 'Idioma siguiente',
  close: 'Cerrar lo abierto, o soltar la selección',
  goThen: (letter) => `luego ${letter}`,
  rows: 'Moverse en una lista',
  select: 'Seleccionar la fila',
};
