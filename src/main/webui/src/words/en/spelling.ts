import { locale } from '../locale';

const AMERICAN = ['US', 'PH', 'PR'];
const isAmerican = AMERICAN.includes(new Intl.Locale(locale).maximize().region ?? '');

/** What is spelled otherwise in America. */
export const colour = isAmerican ? 'color' : 'colour';
export const capitalColour = isAmerican ? 'Color' : 'Colour';
export const grey = isAmerican ? 'Gray' : 'Grey';
export const recognise = isAmerican ? 'recognize' : 'recognise';
