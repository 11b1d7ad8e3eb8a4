import { counted } from '../plural';
import type { Words } from '../words';

export const week: Words['week'] = {
  showAs: 'Mostrar como',
  as: { list: 'Lista', week: 'Semana', month: 'Mês' },
  today: 'Hoje',
  previous: { week: 'Semana anterior', month: 'Mês anterior' },
  next: { week: 'Próxima semana', month: 'Próximo mês' },
  add: it => `Adicionar uma tarefa em ${it}`,
  tasks: count => counted(count, { zero: 'sem tarefas', one: '# tarefa', other: '# tarefas' }),
  overdue: count => counted(count, { one: '# atrasada', other: '# atrasadas' }),
  free: 'Nada pendente',
};
