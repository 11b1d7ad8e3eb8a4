import { locale } from './locale';

/** A noun's forms with `#` for the number; which are needed is the language's business. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const rules = new Intl.PluralRules(locale);

/** A count with its noun, in the form that the language wants; nothing may have words of its own. */
export function counted(count: number, forms: Forms): string {
  const nothing = count === 0 ? forms.zero : undefined;
  const form = nothing ?? forms[rules.select(count)] ?? forms.other;
  return form.replace('#', count.toLocaleString(locale));
}
