import { characters, LONGEST } from '../shared/text';
import { words } from '../words/words';

/** Why a list or a heading can't have a name, in words; empty when it can. */
export function listNameTrouble(name: string): string {
  const { missing, tooLong } = words.lists;
  if (name.trim() === '') {
    return missing;
  }
  return characters(name.trim()) > LONGEST.list ? tooLong : '';
}
