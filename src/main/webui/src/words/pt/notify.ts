import type { Words } from '../words';

export const notify: Words['notify'] = {
  reminder: {
    atDue: 'Na hora do vencimento',
    before: it => `${it} antes`,
    morning: it => `No dia às ${it}`,
    morningBefore: it => `Na véspera às ${it}`,
  },
  ask: {
    title: 'Receber lembretes neste dispositivo, mesmo com o Todo fechado?',
    yes: 'Me avise',
    no: 'Agora não',
    done: 'Os lembretes agora tocam neste dispositivo.',
  },
  states: {
    on: 'Os lembretes tocam aqui, mesmo com o Todo fechado.',
    failing: 'Os lembretes não estão chegando, então tocam aqui enquanto o Todo está aberto.',
    off: 'Os lembretes só tocam aqui enquanto o Todo está aberto.',
    blocked:
      'Este navegador bloqueia as notificações do Todo. Permita nas configurações deste site e recarregue a página.',
    iphone:
      'No iPhone ou iPad, adicione primeiro o Todo à tela de início: Compartilhar, depois Adicionar à Tela de Início.',
    insecure:
      'Os lembretes só tocam aqui enquanto o Todo está aberto, porque o endereço não é https.',
    unsupported: 'Este navegador não pode avisar você com o Todo fechado.',
  },
  noPush: 'Não foi possível contatar o serviço de notificações deste navegador. Tente mais tarde.',
  thisDevice: 'Este dispositivo',
  others: 'Outros dispositivos',
  turnOn: 'Ligar',
  turnOff: 'Desligar',
  turnedOff: 'Os lembretes não tocam mais neste dispositivo com o Todo fechado.',
  test: 'Enviar um teste',
  tested: 'Teste enviado. Chega em um momento.',
  remove: 'Remover',
  removeDevice: it => `Remover ${it}`,
  removed: it => `${it} removido`,
  lastSent: it => `Último lembrete ${it}`,
  neverSent: 'Nenhum lembrete enviado ainda',
  failing: it => `Os lembretes não estão chegando: ${it}`,
  gone: 'Os lembretes não chegam mais. Ligue de novo naquele dispositivo.',
  morningHour: 'Manhã',
  morningHint: 'Quando as tarefas sem hora lembram você “no dia”.',
  saved: 'Salvo',
  actions: { done: 'Concluir', hour: 'Em 1 hora', tomorrow: 'Amanhã de manhã' },
};
