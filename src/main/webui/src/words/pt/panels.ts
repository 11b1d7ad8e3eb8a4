import { counted } from '../plural';
import type { Words } from '../words';

export const panels: Words['panels'] = {
  menu: 'Menu',
  details: 'Detalhes',
  commands: 'Comandos',
  findCommand: 'Buscar tarefas e comandos',
  noCommand: 'Nenhum comando ou tarefa corresponde',
  signOutTitle: 'Sair agora?',
  signOutUnsent: count =>
    counted(count, {
      one: '# alteração ainda não foi salva no servidor e será perdida.',
      other: '# alterações ainda não foram salvas no servidor e serão perdidas.',
    }),
  signOutAnyway: 'Sair mesmo assim',
  stay: 'Cancelar',
  deletedElsewhere: task => `${task} foi excluída em outro lugar.`,
  taskGone: task =>
    `${task} não está mais aqui: foi excluída ou a lista não é mais compartilhada com você.`,
  inTrash: task => `${task} está na lixeira.`,
  noTask: 'Esta tarefa não existe ou você não pode vê-la.',
};
