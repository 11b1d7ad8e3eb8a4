import { counted } from '../plural';
import type { Words } from '../words';

export const lists: Words['lists'] = {
  add: 'Adicionar uma lista',
  yours: 'Suas listas',
  archived: 'Arquivadas',
  missing: 'Digite um nome.',
  tooLong: 'Um nome tem no máximo 100 caracteres.',
  list: 'Lista',
  section: 'Seção',
  noHeading: 'Sem seção',
  moveTo: 'Mover para uma lista…',
  moveUnder: 'Mover para uma seção…',
  moveInto: it => `Mover para ${it}`,
  choices: count => counted(count, { one: '# sugestão', other: '# sugestões' }),
  suggestions: 'Sugestões',
  menu: it => `Ações para ${it}`,
  actions: {
    edit: 'Editar listas',
    archive: 'Arquivar',
    unarchive: 'Desarquivar',
    delete: 'Excluir lista',
    addHeading: 'Adicionar uma seção',
    renameHeading: 'Renomear a seção',
    deleteHeading: 'Excluir a seção',
    restore: it => `Restaurar ${it}`,
  },
  name: 'Nome',
  said: {
    added: it => `Lista ${it} adicionada`,
    renamed: it => `Agora se chama ${it}`,
    recolored: it => `Cor de ${it} alterada`,
    archived: it => `${it} arquivada com suas tarefas`,
    unarchived: it => `${it} desarquivada`,
    deleted: (name, tasks) =>
      counted(tasks, {
        zero: `${name} movida para a lixeira`,
        one: `${name} e sua tarefa movidas para a lixeira`,
        other: `${name} e suas # tarefas movidas para a lixeira`,
      }),
    restored: it => `${it} restaurada com suas tarefas`,
    movedTo: (title, place) => `${title} movida para ${place}`,
    manyMovedTo: (count, place) =>
      counted(count, {
        one: `# tarefa movida para ${place}`,
        other: `# tarefas movidas para ${place}`,
      }),
    headingAdded: it => `Seção ${it} adicionada`,
    headingRenamed: it => `Agora se chama ${it}`,
    headingDeleted: it => `Seção ${it} excluída. As tarefas ficam.`,
  },
  empty: {
    title: 'Nenhuma lista ainda',
    hint: 'Separe as coisas, como “Casa” e “Trabalho”. Escreva /casa ao adicionar uma tarefa para colocá-la lá.',
  },
};
