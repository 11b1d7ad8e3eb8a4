import { counted } from '../plural';
import type { Words } from '../words';

export const recovery: Words['recovery'] = {
  title: 'Mot de passe oublié ?',
  hint: 'Saisissez l’un des codes de récupération que vous avez conservés. Vos autres appareils seront déconnectés.',
  code: 'Code de récupération',
  codeMissing: 'Saisissez un code de récupération.',
  codeWrong: 'Ce n’est pas un code de récupération inutilisé de cette adresse.',
  newPassword: 'Nouveau mot de passe',
  newPasswordMissing: 'Saisissez un nouveau mot de passe.',
  set: 'Définir le mot de passe',
  setting: 'Un instant…',
  noCode: 'Pas de code ?',
  askOperator: operator => `Demandez à ${operator} un lien pour définir un nouveau mot de passe.`,
  askSomebody:
    'Demandez à la personne qui gère ce service un lien pour définir un nouveau mot de passe.',
  mailHint:
    'Nous vous envoyons un lien pour choisir un nouveau mot de passe. Il sert une fois, pendant une heure.',
  sendLink: 'Envoyer le lien',
  sending: 'Envoi…',
  sent: 'Consultez vos e-mails',
  sentHint: email =>
    `Si ${email} a un compte ici, un lien est en route. Regardez aussi dans les indésirables.`,
  useCode: 'Utiliser plutôt un code de récupération',
  useMail: 'Recevoir plutôt un lien par e-mail',
  linkTitle: 'Choisissez un nouveau mot de passe',
  linkFor: email => `Pour ${email}. Vos autres appareils seront déconnectés.`,
  linkDead: 'Ce lien n’est plus valable',
  linkDeadHint: 'Il est valable une fois, pendant une heure. Demandez-en un autre.',
  done: 'Votre mot de passe est défini',
  doneHint: 'Vous avez été déconnecté partout. Connectez-vous avec le nouveau mot de passe.',
  signIn: 'Se connecter',
  ways: 'Connexion',
  codes: 'Codes de récupération',
  codesHint:
    'Si vous oubliez votre mot de passe, chaque code permet une fois d’en définir un nouveau. Gardez-les là où vous seul les trouverez ; ils ne seront plus affichés.',
  codesLeft: count =>
    counted(count, {
      one: 'Il reste # code. Il permet de définir un nouveau mot de passe si vous oubliez le vôtre.',
      other:
        'Il reste # codes. Chacun permet une fois de définir un nouveau mot de passe si vous oubliez le vôtre.',
    }),
  noCodesLeft:
    'Il ne reste aucun code. Créez-en d’autres, au cas où vous oublieriez votre mot de passe.',
  newCodes: 'Créer de nouveaux codes',
  newCodesTitle: 'Créer de nouveaux codes de récupération ?',
  newCodesWarning: 'Les codes que vous avez maintenant ne seront plus valables.',
  makingCodes: 'Création des codes…',
  offer: 'Conservez vos codes de récupération',
  show: 'Afficher',
  copy: 'Copier',
  copied: 'Codes copiés',
  notCopied: 'Le navigateur n’autorise pas cette page à copier. Sélectionnez plutôt les codes.',
  download: 'Télécharger',
  print: 'Imprimer',
  fileTitle: email => `Codes de récupération de ${email}`,
  invite: 'Inviter quelqu’un',
  inviteHint: 'Un lien permet à une personne de créer un compte ici. Il est valable une semaine.',
  inviteAct: 'Créer un lien',
  inviteLink: 'Lien d’invitation',
  inviteOnce: 'Envoyez-le à une seule personne ; il ne sera plus affiché.',
  inviteCopied: 'Lien copié',
  invitesOpen: count =>
    counted(count, {
      one: '# lien n’a pas encore été utilisé.',
      other: '# liens n’ont pas encore été utilisés.',
    }),
  revokeAll: 'Révoquer',
  revoked: 'Les liens ne sont plus valables',
  signOutOthers: 'Déconnecter les autres',
  signOutOthersTitle: 'Se déconnecter partout ailleurs ?',
  othersSignedOut: 'Vous êtes déconnecté partout ailleurs',
};
