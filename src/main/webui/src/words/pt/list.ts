import { locale } from '../locale';
import { counted } from '../plural';
import type { Words } from '../words';

export const list: Words['list'] = {
  drop: 'Solte o arquivo para importar',
  tooLongToSave: 'É longo demais para salvar. Seu texto continua lá quando você editar de novo.',
  example: 'Ligar para Ana amanhã às 9 #familia',
  understood: 'Entendido',
  reject: it => `Manter “${it}” como palavras`,
  titleField: 'Título',
  reminder: it => `Lembrete: ${it}`,
  dueSet: (title, due) => `${title} movida para ${due}`,
  dueCleared: it => `Data de ${it} removida`,
  skipped: (title, day) => `${title} pulada. Próxima: ${day}`,
  duplicated: it => `${it} duplicada`,
  reschedule: 'Reagendar',
  everywhere: count => `Buscar em tudo (${count.toLocaleString(locale)})`,
  show: 'Mostrar',
  isIn: (it, place) => `${it}. Está em ${place}.`,
  many: {
    done: count => counted(count, { one: '# tarefa concluída', other: '# tarefas concluídas' }),
    reopened: count => counted(count, { one: '# tarefa reaberta', other: '# tarefas reabertas' }),
    deleted: count =>
      counted(count, {
        one: '# tarefa movida para a lixeira',
        other: '# tarefas movidas para a lixeira',
      }),
    restored: count =>
      counted(count, { one: '# tarefa restaurada', other: '# tarefas restauradas' }),
    changed: count =>
      counted(count, { one: '# tarefa atualizada', other: '# tarefas atualizadas' }),
  },
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
  empty: {
    all: { title: 'Nada aqui ainda', hint: 'Escreva o que você tem em mente e aperte Enter.' },
    allDone: { title: 'Tudo feito', hint: 'Aproveite. As tarefas feitas estão em Concluídas.' },
    today: { title: 'Nada para hoje', hint: 'As tarefas que vencem hoje ou antes aparecem aqui.' },
    upcoming: {
      title: 'Nada pela frente',
      hint: 'Dê uma data a uma tarefa: escreva “amanhã” ou “24 dez”.',
    },
    completed: {
      title: 'Nada concluído ainda',
      hint: 'As tarefas que você concluir aparecem aqui.',
    },
    trash: {
      title: 'A lixeira está vazia',
      hint: 'As tarefas excluídas ficam guardadas por 30 dias.',
    },
    inbox: { title: 'A caixa de entrada está vazia', hint: 'As tarefas sem lista aparecem aqui.' },
    list: {
      title: 'Nenhuma tarefa pendente nesta lista',
      hint: 'O que você adicionar aqui vai para esta lista.',
    },
    listGone: {
      title: 'Esta lista não existe mais',
      hint: 'Foi excluída com suas tarefas, ou o link é antigo.',
    },
    filterGone: {
      title: 'Este filtro não existe mais',
      hint: 'Foi removido, ou o link é antigo. As tarefas continuam aqui.',
    },
    tag: {
      title: 'Nenhuma tarefa pendente com esta etiqueta',
      hint: 'Escreva # e o nome da etiqueta ao adicionar uma tarefa.',
    },
    tagGone: {
      title: 'Esta etiqueta não existe mais',
      hint: 'Foi excluída, ou o link é antigo. As tarefas continuam aqui.',
    },
    found: { title: 'Nenhum resultado', hint: 'Tente menos palavras ou filtros.' },
  },
  pasted: {
    lines: it => `Você colou ${it} linhas.`,
    linesTooLong: count =>
      counted(count, {
        one: '# é longa demais para um título e ficará de fora.',
        other: '# são longas demais para títulos e ficarão de fora.',
      }),
    linesLeft: count =>
      counted(count, {
        one: '# depois das primeiras 200 fica de fora.',
        other: '# depois das primeiras 200 ficam de fora.',
      }),
    asTasks: count => counted(count, { one: 'Adicionar # tarefa', other: 'Adicionar # tarefas' }),
    asOne: 'Colar como uma só tarefa',
    added: count => counted(count, { one: '# tarefa adicionada', other: '# tarefas adicionadas' }),
  },
  selection: {
    label: 'Tarefas selecionadas',
    count: count => counted(count, { one: '# selecionada', other: '# selecionadas' }),
    all: 'Selecionar tudo',
    end: 'Encerrar a seleção',
  },
  trash: {
    empty: 'Esvaziar a lixeira',
    restore: 'Restaurar',
    purge: 'Excluir para sempre',
    daysLeft: count => counted(count, { one: 'resta # dia', other: 'restam # dias' }),
    ask: count =>
      counted(count, {
        one: 'Excluir # tarefa para sempre?',
        other: 'Excluir # tarefas para sempre?',
      }),
    warn: 'Não dá para desfazer.',
    more: count => counted(count, { other: 'e mais #' }),
    emptied: count =>
      counted(count, {
        one: '# tarefa excluída para sempre',
        other: '# tarefas excluídas para sempre',
      }),
  },
  people: {
    received: count => counted(count, { one: '# convite', other: '# convites' }),
    addedBy: it => `Adicionada por ${it}`,
    completedBy: it => `Concluída por ${it}`,
    assignedTo: it => `Atribuída a ${it}`,
  },
};
