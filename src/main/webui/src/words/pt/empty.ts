import type { Words } from '../words';

export const empty: Words['empty'] = {
  examples: [
    { line: 'Ligar para Ana amanhã às 9 #familia', teaches: 'Um dia, uma hora e uma etiqueta' },
    { line: 'Regar as plantas toda sexta', teaches: 'Volta toda semana' },
    { line: 'Enviar a fatura na segunda !alta', teaches: 'Com uma prioridade' },
  ],
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
};
