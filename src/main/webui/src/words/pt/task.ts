import { counted } from '../plural';
import type { Words } from '../words';

export const task: Words['task'] = {
  views: {
    all: 'Todas as tarefas',
    today: 'Hoje',
    upcoming: 'Próximas',
    inbox: 'Entrada',
    lists: 'Listas',
    filters: 'Filtros',
    completed: 'Concluídas',
    trash: 'Lixeira',
    tags: 'Etiquetas',
    statistics: 'Estatísticas',
    account: 'Conta',
    more: 'Mais',
  },
  navigation: 'Visualizações',
  sections: { overdue: 'Atrasadas', later: 'Mais tarde', none: 'Sem data', all: 'Tarefas' },
  add: {
    label: 'Adicionar uma tarefa',
    act: 'Adicionar',
    tooLong: it => `Um título tem no máximo 200 caracteres; este tem ${it} a mais.`,
    added: it => `${it} adicionada`,
    addedFor: (title, due) => `${title} adicionada, vence ${due}`,
  },
  row: {
    open: it => `Detalhes de ${it}`,
    menu: it => `Ações para ${it}`,
    overdue: 'Atrasada:',
    repeats: 'Se repete',
    notes: 'Tem uma descrição',
    reminds: 'Tem um lembrete',
    stepOf: 'Etapa de',
    stepsDone: (done, all) => `Etapas concluídas: ${done} de ${all}`,
    select: it => `Selecionar ${it}`,
    moved: (title, place, count) => `${title} movida para a posição ${place} de ${count}`,
  },
  look: 'Você pode ver esta lista',
  priorities: { low: 'Baixa', medium: 'Média', high: 'Alta', urgent: 'Urgente' },
  done: it => `${it} concluída`,
  doneNext: (title, day) => `${title} concluída. Próxima: ${day}`,
  reopened: it => `${it} reaberta`,
  deleted: it => `${it} movida para a lixeira`,
  renamed: 'Título alterado',
  changed: it => `${it} atualizada`,
  many: {
    done: count => counted(count, { one: '# tarefa concluída', other: '# tarefas concluídas' }),
    reopened: count => counted(count, { one: '# tarefa reaberta', other: '# tarefas reabertas' }),
    deleted: count =>
      counted(count, {
        one: '# tarefa movida para a lixeira',
        other: '# tarefas movidas para a lixeira',
      }),
    changed: count =>
      counted(count, { one: '# tarefa atualizada', other: '# tarefas atualizadas' }),
  },
  filter: {
    search: 'Buscar',
    label: 'Filtrar e ordenar',
    statuses: { open: 'Pendentes' },
    found: count =>
      counted(count, {
        zero: 'Nenhum resultado',
        one: '# tarefa encontrada',
        other: '# tarefas encontradas',
      }),
  },
  list: { more: 'Mostrar mais', loading: 'Carregando suas tarefas' },
};
