import { counted } from '../plural';
import type { Words } from '../words';

export const trash: Words['trash'] = {
  empty: 'Esvaziar a lixeira',
  restore: 'Restaurar',
  purge: 'Excluir para sempre',
  restored: it => `${it} restaurada`,
  restoredMany: count =>
    counted(count, { one: '# tarefa restaurada', other: '# tarefas restauradas' }),
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
};
