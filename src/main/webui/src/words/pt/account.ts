import type { Words } from '../words';

export const account: Words['account'] = {
  accountOf: it => `Conta de ${it}`,
  signedInAs: 'Sessão iniciada como',
  account: 'Conta',
  signOut: 'Sair',
  accountDeleted: 'Sua conta foi excluída.',
  stillSignedIn: it => `Sua sessão continua aberta. ${it}`,
};
