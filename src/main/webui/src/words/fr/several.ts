import { counted } from '../plural';
import type { Words } from '../words';

export const several: Words['several'] = {
  pasted: {
    lines: it => `Vous avez collé ${it} lignes.`,
    linesTooLong: count =>
      counted(count, {
        one: '# est trop longue pour un titre et sera laissée de côté.',
        other: '# sont trop longues pour des titres et seront laissées de côté.',
      }),
    linesLeft: count =>
      counted(count, {
        one: '# après les 200 premières est laissée de côté.',
        other: '# après les 200 premières sont laissées de côté.',
      }),
    asTasks: count => counted(count, { one: 'Ajouter # tâche', other: 'Ajouter # tâches' }),
    asOne: 'Coller comme une seule tâche',
    added: count => counted(count, { one: '# tâche ajoutée', other: '# tâches ajoutées' }),
  },
  selection: {
    label: 'Tâches sélectionnées',
    count: count => counted(count, { one: '# sélectionnée', other: '# sélectionnées' }),
    all: 'Tout sélectionner',
    end: 'Terminer la sélection',
  },
};
