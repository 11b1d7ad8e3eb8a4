import { counted } from '../plural';
import type { Words } from '../words';

export const recovery: Words['recovery'] = {
  title: '¿Has olvidado tu contraseña?',
  hint: 'Escribe uno de los códigos de recuperación que guardaste. Se cierra tu sesión en tus otros dispositivos.',
  code: 'Código de recuperación',
  codeMissing: 'Escribe un código de recuperación.',
  codeWrong: 'No es un código de recuperación sin usar de esta dirección.',
  newPassword: 'Contraseña nueva',
  newPasswordMissing: 'Escribe una contraseña nueva.',
  set: 'Establecer contraseña',
  setting: 'Un momento…',
  noCode: '¿No tienes códigos?',
  askOperator: operator => `Pide a ${operator} un enlace para establecer una contraseña nueva.`,
  askSomebody:
    'Pide a quien administra este servicio un enlace para establecer una contraseña nueva.',
  mailHint:
    'Te enviaremos un enlace para poner una contraseña nueva. Sirve una vez y durante una hora.',
  sendLink: 'Enviar el enlace',
  sending: 'Enviando…',
  sent: 'Mira tu correo',
  sentHint: email =>
    `Si ${email} tiene una cuenta aquí, un enlace va en camino. Mira también en el correo no deseado.`,
  useCode: 'Usar mejor un código de recuperación',
  useMail: 'Recibir mejor un enlace por correo',
  linkTitle: 'Elige una contraseña nueva',
  linkFor: email => `Para ${email}. Se cierra tu sesión en tus otros dispositivos.`,
  linkDead: 'Este enlace ya no vale',
  linkDeadHint: 'Vale una vez y durante una hora. Pide uno nuevo.',
  done: 'Tu contraseña nueva ya vale',
  doneHint: 'Se ha cerrado tu sesión en todos los sitios. Iníciala con la contraseña nueva.',
  signIn: 'Iniciar sesión',
  ways: 'Inicio de sesión',
  codes: 'Códigos de recuperación',
  codesHint:
    'Si olvidas tu contraseña, cada código permite una vez establecer una nueva. Guárdalos donde solo tú los encuentres; no se vuelven a mostrar.',
  codesLeft: count =>
    counted(count, {
      one: 'Queda # código. Permite establecer una contraseña nueva si olvidas la tuya.',
      other:
        'Quedan # códigos. Cada uno permite una vez establecer una contraseña nueva si olvidas la tuya.',
    }),
  noCodesLeft: 'No queda ningún código. Crea otros, por si olvidas tu contraseña.',
  newCodes: 'Crear códigos nuevos',
  newCodesTitle: '¿Crear códigos de recuperación nuevos?',
  newCodesWarning: 'Los códigos que tienes ahora dejarán de valer.',
  makingCodes: 'Creando códigos…',
  offer: 'Guarda tus códigos de recuperación',
  show: 'Mostrar',
  copy: 'Copiar',
  copied: 'Códigos copiados',
  notCopied: 'El navegador no deja copiar a esta página. Selecciona los códigos.',
  download: 'Descargar',
  print: 'Imprimir',
  fileTitle: email => `Códigos de recuperación de ${email}`,
  invite: 'Invitar a alguien',
  inviteHint: 'Con un enlace, una persona puede crear una cuenta aquí. Vale una semana.',
  inviteAct: 'Crear enlace',
  inviteLink: 'Enlace de invitación',
  inviteOnce: 'Envíalo a una sola persona; no se vuelve a mostrar.',
  inviteCopied: 'Enlace copiado',
  invitesOpen: count =>
    counted(count, {
      one: '# enlace aún no se ha usado.',
      other: '# enlaces aún no se han usado.',
    }),
  revokeAll: 'Revocar',
  revoked: 'Los enlaces ya no valen',
  signOutOthers: 'Cerrar las demás',
  signOutOthersTitle: '¿Cerrar sesión en los demás sitios?',
  othersSignedOut: 'Sesión cerrada en los demás sitios',
};
