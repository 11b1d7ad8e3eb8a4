import { counted } from '../plural';
import type { Words } from '../words';

export const week: Words['week'] = {
  showAs: 'Mostrar como',
  as: { list: 'Lista', week: 'Semana', month: 'Mes' },
  today: 'Hoy',
  previous: { week: 'Semana anterior', month: 'Mes anterior' },
  next: { week: 'Semana siguiente', month: 'Mes siguiente' },
  add: it => `Añadir una tarea el ${it}`,
  tasks: count => counted(count, { zero: 'sin tareas', one: '# tarea', other: '# tareas' }),
  overdue: count => counted(count, { one: '# atrasada', other: '# atrasadas' }),
  free: 'Nada pendiente',
};
