import { languagesFor } from './languages';
import { parse, reminderFrom } from './parse';

/** What understands typed lines in a person's language. */
export async function parserFor(language: string) {
  const languages = await languagesFor(language);
  return {
    parse: (line: string, context: Parameters<typeof parse>[1]) =>
      parse(line, { ...context, languages }),
    reminderFrom: (text: string, due: string | null, context: Parameters<typeof reminderFrom>[2]) =>
      reminderFrom(text, due, { ...context, languages }),
  };
}
