import { entry } from '../words/en/entry';
import { addEnglish } from '../words/words';

// Whoever is signed in already doesn't need the words for getting in.
addEnglish({ entry });
