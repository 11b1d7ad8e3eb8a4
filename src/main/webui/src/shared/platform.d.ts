// What browsers know and the compiler does not yet.

interface HTMLElement {
  showPopover(options?: { readonly source: HTMLElement }): void;
}
