import { counted } from '../plural';
import type { Words } from '../words';

export const entry: Words['entry'] = {
  email: 'E-mail',
  password: 'Mot de passe',
  show: 'Afficher',
  hide: 'Masquer',
  showPassword: 'Afficher le mot de passe',
  hidePassword: 'Masquer le mot de passe',
  capsLock: 'Le verrouillage des majuscules est activé.',
  signIn: 'Se connecter',
  signInTitle: 'Se connecter',
  signingIn: 'Connexion…',
  register: 'Créer un compte',
  registerTitle: 'Créez votre compte',
  firstTitle: 'Créer le premier compte',
  about: 'Vos tâches sur tous vos appareils, même hors ligne.',
  registering: 'Création…',
  newHere: 'Nouveau ici ?',
  toRegister: 'Créer un compte',
  beenHere: 'Vous avez déjà un compte ?',
  toSignIn: 'Se connecter',
  forgot: 'Mot de passe oublié ?',
  closed: 'La création de comptes est fermée ici.',
  invitedOnly: 'Il vous faut une invitation pour créer un compte ici.',
  ask: operator => `Adressez-vous à ${operator}.`,
  or: 'ou',
  signInWith: provider => `Se connecter avec ${provider}`,
  signInWithPasskey: 'Se connecter avec une clé d’accès',
  passkeyCancelled: 'Aucune clé d’accès n’a été utilisée. Réessayez, ou connectez-vous autrement.',
  passkeyUnknown: 'Cette clé d’accès n’ouvre aucun compte ici. Essayez-en une autre.',
  passkeyDemanded: 'Votre mot de passe est correct. Utilisez maintenant votre clé d’accès.',
  providerOutcomes: {
    cancelled: 'Vous n’avez pas été connecté. Réessayez, ou connectez-vous autrement.',
    unverified:
      'Votre adresse e-mail n’y est pas vérifiée, aucun compte n’a donc été créé. Vérifiez-la, puis réessayez.',
    taken:
      'Cette adresse e-mail a déjà un compte. Connectez-vous à celui-ci, puis associez l’autre connexion sur la page du compte.',
    closed: 'Il n’est pas possible de créer de nouveaux comptes ici.',
    away: 'Le service de connexion ne répond pas. Réessayez plus tard, ou connectez-vous autrement.',
    failed: 'Cette connexion n’a pas fonctionné. Réessayez.',
  },
  emailMissing: 'Saisissez votre adresse e-mail.',
  emailIncomplete: 'Saisissez une adresse complète, comme ana@example.com.',
  emailTaken: 'Cette adresse a déjà un compte.',
  passwordMissing: 'Saisissez votre mot de passe.',
  passwordHint: count =>
    counted(count, { other: 'Au moins # caractères. Une courte phrase convient bien.' }),
  passwordTooShort: count => counted(count, { other: 'Il faut au moins # caractères.' }),
  credentialsWrong: 'E-mail ou mot de passe incorrect.',
  // The service words its rules in English; these are the same rules.
  emailRefused: () => 'Saisissez une adresse valable de 254 caractères au plus.',
  passwordRefused: () =>
    'Choisissez un autre mot de passe de 8 à 256 caractères : ni courant, ni votre adresse, ni votre mot de passe actuel.',
  foretaste: {
    plants: 'Arroser les plantes',
    invoice: 'Envoyer la facture',
    call: 'Appeler Ana',
    callWhen: 'Aujourd’hui 17:00',
    tickets: 'Réserver le train',
    ticketsWhen: 'Vendredi',
  },
};
