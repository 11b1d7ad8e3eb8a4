import { counted } from '../plural';
import type { Words } from '../words';

export const shared: Words['shared'] = {
  app: 'Todo',
  direction: 'ltr',
  undo: 'Desfazer',
  close: 'Fechar',
  closeNote: 'Fechar este aviso',
  cancel: 'Cancelar',
  save: 'Salvar',
  later: 'Mais tarde',
  newVersion: 'Há uma nova versão do Todo.',
  update: 'Atualizar',
  tryAgain: 'Tentar de novo',
  seconds: count => counted(count, { one: '# segundo', other: '# segundos' }),
  minutes: count => counted(count, { one: '# minuto', other: '# minutos' }),
  hours: count => counted(count, { one: '# hora', other: '# horas' }),
  aMoment: 'um momento',
  tasks: count => counted(count, { one: '# tarefa', other: '# tarefas' }),
  quoted: it => `“${it}”`,
};
