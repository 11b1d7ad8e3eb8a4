import type { Words } from '../words';

export const detail: Words['detail'] = {};
