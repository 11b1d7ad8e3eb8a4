import { counted } from '../plural';
import type { Words } from '../words';

export const several: Words['several'] = {
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
};
