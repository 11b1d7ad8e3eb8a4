import { locale } from '../locale';

const AMERICAN = ['US', 'PH', 'PR'];
const isAmerican = AMERICAN.includes(new Intl.Locale(locale).maximize().region ?? '');

/** Words that are spelled differently in American English. */
export const colour = isAmerican ? 'color' : 'colour';
export const capitalColour = isAmerican ? 'Color' : 'Colour';
export const grey = isAmerican ? 'Gray' : 'Grey';
export const recognise = isAmerican ? 'recognize' : 'recognise';
