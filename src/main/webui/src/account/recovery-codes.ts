import { http, isRecord, NoAnswer } from '../shared/http';

/** The codes that an answer shows, this once. */
export function codesOf(answer: unknown): readonly string[] {
  const codes = isRecord(answer) ? answer.recovery_codes : null;
  return Array.isArray(codes) ? codes.filter(it => typeof it === 'string') : [];
}

/** What a saved file or a copy has: whose codes they are, and one a line. */
export function codesAsText(title: string, codes: readonly string[]): string {
  return `${title}\n\n${codes.join('\n')}\n`;
}

export const recoveryCodes = {
  left: async (): Promise<number> => {
    const answer = await http.get('/api/auth/me/recovery-codes');
    if (isRecord(answer) && typeof answer.left === 'number') {
      return answer.left;
    }
    throw new NoAnswer('Not a count');
  },
  renew: async (password: string): Promise<readonly string[]> =>
    codesOf(await http.post('/api/auth/me/recovery-codes', { password })),
} as const;
