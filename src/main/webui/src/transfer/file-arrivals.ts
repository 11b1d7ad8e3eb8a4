import { mount, unmount } from 'svelte';
import { arrived } from './arrived-file.svelte';
import DropTarget from './DropTarget.svelte';

/** The File Handling API, which not all browsers have. */
interface Launching {
  readonly launchQueue?: {
    setConsumer(take: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
  };
}

/** Lets files be dropped anywhere, and opened with the installed app. Returns what ends it. */
export function receiveFiles(): () => void {
  (window as Launching).launchQueue?.setConsumer(async ({ files }) => {
    arrived.take(await files?.[0]?.getFile());
  });
  const target = mount(DropTarget, { target: document.body });
  return () => void unmount(target);
}
