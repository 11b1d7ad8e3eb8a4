import { counted } from '../plural';
import type { Words } from '../words';

export const entry: Words['entry'] = {
  language: 'Idioma',
  email: 'Correo electrónico',
  password: 'Contraseña',
  show: 'Mostrar',
  hide: 'Ocultar',
  showPassword: 'Mostrar la contraseña',
  hidePassword: 'Ocultar la contraseña',
  capsLock: 'Bloq Mayús está activado.',
  signIn: 'Iniciar sesión',
  signInTitle: 'Iniciar sesión',
  signingIn: 'Iniciando sesión…',
  register: 'Crear cuenta',
  registerTitle: 'Crea tu cuenta',
  firstTitle: 'Crear la primera cuenta',
  about: 'Tus tareas en todos tus dispositivos, también sin conexión.',
  registering: 'Creando…',
  newHere: '¿Eres nuevo?',
  toRegister: 'Crea una cuenta',
  beenHere: '¿Ya tienes una cuenta?',
  toSignIn: 'Inicia sesión',
  forgot: '¿Has olvidado tu contraseña?',
  closed: 'Aquí no se crean cuentas nuevas.',
  invitedOnly: 'Necesitas una invitación para crear una cuenta aquí.',
  ask: operator => `Pregunta a ${operator}.`,
  or: 'o',
  signInWith: provider => `Iniciar sesión con ${provider}`,
  signInWithPasskey: 'Iniciar sesión con una llave de acceso',
  passkeyCancelled:
    'No se usó ninguna llave de acceso. Inténtalo de nuevo o inicia sesión de otra forma.',
  passkeyUnknown: 'Esa llave de acceso no abre ninguna cuenta aquí. Prueba con otra.',
  passkeyDemanded: 'Tu contraseña es correcta. Ahora usa tu llave de acceso.',
  providerOutcomes: {
    cancelled: 'No se inició la sesión. Inténtalo de nuevo o inicia sesión de otra forma.',
    unverified:
      'Tu correo electrónico no está verificado allí, así que no se creó ninguna cuenta. Verifícalo e inténtalo de nuevo.',
    taken:
      'Ese correo ya tiene una cuenta. Inicia sesión en ella y vincula el otro acceso en la página de la cuenta.',
    closed: 'Aquí no se pueden crear cuentas nuevas.',
    away: 'El servicio de inicio de sesión no responde. Inténtalo más tarde o inicia sesión de otra forma.',
    failed: 'Ese inicio de sesión no funcionó. Inténtalo de nuevo.',
  },
  emailMissing: 'Escribe tu correo electrónico.',
  emailIncomplete: 'Escribe una dirección completa, como ana@example.com.',
  emailTaken: 'Ese correo ya tiene una cuenta.',
  passwordMissing: 'Escribe tu contraseña.',
  passwordHint: count =>
    counted(count, { other: 'Al menos # caracteres. Una frase corta va bien.' }),
  passwordTooShort: count => counted(count, { other: 'Usa al menos # caracteres.' }),
  credentialsWrong: 'Correo o contraseña incorrectos.',
  // The service words its rules in English; these are the same rules.
  emailRefused: () => 'Escribe una dirección válida de 254 caracteres como máximo.',
  passwordRefused: () =>
    'Elige otra contraseña de 8 a 256 caracteres: que no sea común, ni tu dirección, ni tu contraseña actual.',
  foretaste: {
    plants: 'Regar las plantas',
    invoice: 'Enviar la factura',
    call: 'Llamar a Ana',
    callWhen: 'Hoy 17:00',
    tickets: 'Comprar los billetes',
    ticketsWhen: 'Viernes',
  },
};
