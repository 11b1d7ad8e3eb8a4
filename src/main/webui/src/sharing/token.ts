/** Where this tab keeps the token of an invitation while the person signs in. */
const INVITATION = 'todo.invitation';

export function keptToken(): string | null {
  return sessionStorage.getItem(INVITATION);
}

export function keepToken(token: string): void {
  sessionStorage.setItem(INVITATION, token);
}

export function forgetToken(): void {
  sessionStorage.removeItem(INVITATION);
}
