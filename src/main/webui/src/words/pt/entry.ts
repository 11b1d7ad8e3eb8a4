import { counted } from '../plural';
import type { Words } from '../words';

export const entry: Words['entry'] = {
  email: 'E-mail',
  password: 'Senha',
  show: 'Mostrar',
  hide: 'Ocultar',
  showPassword: 'Mostrar a senha',
  hidePassword: 'Ocultar a senha',
  capsLock: 'Caps Lock está ligado.',
  signIn: 'Entrar',
  signInTitle: 'Entrar',
  signingIn: 'Entrando…',
  register: 'Criar conta',
  registerTitle: 'Crie sua conta',
  registering: 'Criando…',
  newHere: 'É novo por aqui?',
  toRegister: 'Crie uma conta',
  beenHere: 'Já tem uma conta?',
  toSignIn: 'Entre',
  forgot: 'Esqueceu sua senha?',
  closed: 'Aqui não é possível criar novas contas.',
  invitedOnly: 'Você precisa de um convite para criar uma conta aqui.',
  ask: operator => `Fale com ${operator}.`,
  emailMissing: 'Digite seu e-mail.',
  emailIncomplete: 'Digite um e-mail completo, como ana@example.com.',
  emailTaken: 'Esse e-mail já tem uma conta.',
  passwordMissing: 'Digite sua senha.',
  passwordHint: count =>
    counted(count, { other: 'Pelo menos # caracteres. Uma frase curta funciona bem.' }),
  passwordTooShort: count => counted(count, { other: 'Use pelo menos # caracteres.' }),
  credentialsWrong: 'E-mail ou senha incorretos.',
  // The service words its rules in English; these are the same rules.
  emailRefused: () => 'Digite um e-mail válido de no máximo 254 caracteres.',
  passwordRefused: () =>
    'Escolha outra senha de 8 a 256 caracteres: que não seja comum, nem seu e-mail, nem sua senha atual.',
  foretaste: {
    plants: 'Regar as plantas',
    invoice: 'Enviar a fatura',
    call: 'Ligar para Ana',
    callWhen: 'Hoje 17:00',
    tickets: 'Comprar as passagens',
    ticketsWhen: 'Sexta-feira',
  },
};
