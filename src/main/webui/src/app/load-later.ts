/** The pages and panels, which no first view needs. */
export const later = () => import('./later');
