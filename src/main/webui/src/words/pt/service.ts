import { locale } from '../locale';
import { counted } from '../plural';
import type { Words } from '../words';

const REFUSED = 'Não funcionou. Recarregue a página e tente de novo.';

export const service: Words['service'] = {
  unreachable: 'Não foi possível contatar o Todo. Verifique sua conexão e tente de novo.',
  pageFault: 'Algo deu errado nesta página. Recarregue-a e tente de novo.',
  tooManyAttempts: it => `Tentativas demais. Tente de novo em ${it}.`,
  sessionEnded: 'Sua sessão terminou. Entre para continuar.',
  endedElsewhere:
    'Sua sessão foi encerrada em outro dispositivo, e suas tarefas foram removidas deste navegador.',
  signedOutElsewhere: 'Você saiu em outra aba.',
  dataAway:
    'O Todo não consegue acessar seus dados agora. Nada se perdeu; tente de novo em um momento.',
  fault: 'Algo deu errado do nosso lado. Nada se perdeu; tente de novo em um momento.',
  // The service's own sentences are in English.
  said: () => REFUSED,
  refused: REFUSED,
  offline: 'Sem conexão',
  away: 'Não foi possível contatar o Todo – tentando de novo',
  gateway: 'Sua rede quer que você entre de novo',
  toGateway: 'Entrar lá',
  notKept: 'Não salvo neste navegador',
  unstored: count =>
    counted(count, {
      one: '# alteração ainda não está salva em lugar nenhum – deixe esta página aberta',
      other: '# alterações ainda não estão salvas em lugar nenhum – deixe esta página aberta',
    }),
  late: 'Alterações de outros dispositivos podem demorar um momento para aparecer',
  unsaved: count => `Não foi possível salvar (${count.toLocaleString(locale)})`,
  stuck: count =>
    counted(count, {
      one: 'Uma alteração não pode ser enviada',
      other: 'Uma alteração não pode ser enviada (# esperam)',
    }),
  showStuck: 'Mostrar',
  unsent: count =>
    counted(count, {
      one: '# alteração será sincronizada depois',
      other: '# alterações serão sincronizadas depois',
    }),
};
