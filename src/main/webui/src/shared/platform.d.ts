// What browsers know and the compiler does not yet.

interface HTMLElement {
  showPopover(options?: { readonly source: HTMLElement }): void;
}

interface Window {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { readonly createScriptURL: (url: string) => string },
    ): { createScriptURL(url: string): string };
  };
}
