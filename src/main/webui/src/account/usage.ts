import type { Usage } from './account-details';

/** From here on an account is near its limit. */
const NEAR = 0.8;

/** The larger share of what the account may have that is used, or null while that is not near. */
export function usedShare(usage: Usage): number | null {
  const share = Math.max(usage.rows / usage.maxRows, usage.bytes / usage.maxBytes);
  return share < NEAR ? null : share;
}
