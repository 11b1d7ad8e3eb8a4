import { type Component, mount, unmount } from 'svelte';

interface Closing {
  readonly onclose: () => void;
}

let lower: (() => void) | null = null;

/** Shows a menu or a picker that no page holds, in place of the one before, until it closes. */
export function raise<Props extends object>(
  load: () => Promise<Component<Props & Closing>>,
  props: Props,
): void {
  void load()
    .then(part => {
      lower?.();
      const close = () => {
        if (lower === close) {
          lower = null;
          void unmount(raised);
        }
      };
      const raised = mount(part, { target: document.body, props: { ...props, onclose: close } });
      lower = close;
    })
    // Without the network what isn't here can't be shown; its keys and buttons stay.
    .catch(() => undefined);
}
