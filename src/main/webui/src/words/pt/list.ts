import { locale } from '../locale';
import { counted } from '../plural';
import type { Words } from '../words';

export const list: Words['list'] = {
  drop: 'Solte o arquivo para importar',
  tooLongToSave: 'É longo demais para salvar. Seu texto continua lá quando você editar de novo.',
  understood: 'Entendido',
  reject: it => `Manter “${it}” como palavras`,
  titleField: 'Título',
  reminder: it => `Lembrete: ${it}`,
  dueSet: (title, due) => `${title} movida para ${due}`,
  dueCleared: it => `Data de ${it} removida`,
  skipped: (title, day) => `${title} pulada. Próxima: ${day}`,
  duplicated: it => `${it} duplicada`,
  reschedule: 'Reagendar',
  dueOf: it => `Escolher uma data para ${it}`,
  everywhere: count => `Buscar em tudo (${count.toLocaleString(locale)})`,
  show: 'Mostrar',
  help: { search: 'Buscar', keys: 'Atalhos' },
  isIn: (it, place) => `${it}. Está em ${place}.`,
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
  renamed: 'Título alterado',
  changed: it => `${it} atualizada`,
  moved: (title, place, count) => `${title} movida para a posição ${place} de ${count}`,
  found: count =>
    counted(count, {
      zero: 'Nenhum resultado',
      one: '# tarefa encontrada',
      other: '# tarefas encontradas',
    }),
  actions: {
    done: 'Concluir',
    reopen: 'Reabrir',
    rename: 'Editar título',
    details: 'Detalhes',
    today: 'Para hoje',
    tomorrow: 'Para amanhã',
    nextWeek: 'Para a próxima semana',
    noDate: 'Sem data',
    pickDate: 'Escolher uma data…',
    tags: 'Etiquetas…',
    copyLink: 'Copiar link',
    skip: 'Pular desta vez',
    due: 'Vence',
    priority: 'Prioridade',
    tag: 'Etiqueta',
    duplicate: 'Duplicar',
    select: 'Selecionar',
    top: 'Mover para o início',
    up: 'Mover para cima',
    down: 'Mover para baixo',
    bottom: 'Mover para o fim',
    delete: 'Excluir',
  },
  people: {
    received: count => counted(count, { one: '# convite', other: '# convites' }),
    addedBy: it => `Adicionada por ${it}`,
    completedBy: it => `Concluída por ${it}`,
    assignedTo: it => `Atribuída a ${it}`,
  },
  undone: it => `Desfeito: ${it}`,
  undoneExcept: count =>
    counted(count, {
      one: 'Desfeito, exceto # editada depois.',
      other: 'Desfeito, exceto # editadas depois.',
    }),
  redo: 'Refazer',
  redone: it => `Refeito: ${it}`,
  redoneExcept: count =>
    counted(count, {
      one: 'Refeito, exceto # editada depois.',
      other: 'Refeito, exceto # editadas depois.',
    }),
};
