import { counted } from '../plural';
import type { Words } from '../words';

export const account: Words['account'] = {
  accountOf: it => `Conta de ${it}`,
  signedInAs: 'Sessão iniciada como',
  account: 'Conta',
  signOut: 'Sair',
  signOutTitle: 'Sair agora?',
  signOutUnsent: count =>
    counted(count, {
      one: '# alteração ainda não foi salva no servidor e será perdida.',
      other: '# alterações ainda não foram salvas no servidor e serão perdidas.',
    }),
  signOutAnyway: 'Sair mesmo assim',
  stay: 'Cancelar',
  accountDeleted: 'Sua conta foi excluída.',
  stillSignedIn: it => `Sua sessão continua aberta. ${it}`,
};
