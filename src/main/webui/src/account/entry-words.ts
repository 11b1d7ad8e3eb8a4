import { entry } from '../words/en/entry';
import { addEnglish } from '../words/words';

// Loaded with the forms that use them: the first view of a signed-in person has none.
addEnglish({ entry });
