/** What opens help. */
export interface Help {
  readonly oncommands: () => void;
  readonly onsheet: () => void;
}
