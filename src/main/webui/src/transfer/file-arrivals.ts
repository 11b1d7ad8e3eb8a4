import { mount, unmount } from 'svelte';
import { later } from '../app/load-later';
import { arrived } from './arrived-file.svelte';
import DropTarget from './DropTarget.svelte';
import type { RunDesk } from './import-run.svelte';

/** The File Handling API, which not all browsers have. */
interface Launching {
  readonly launchQueue?: {
    setConsumer(take: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
  };
}

/**
 * Lets files be dropped anywhere, and opened with the installed app; goes on with an import that a
 * reload has ended. Returns what ends it.
 */
export function receiveFiles(desk: RunDesk): () => void {
  if (desk.engine.draft('import')) {
    void later().then(it => it.importRun.resume(desk));
  }
  (window as Launching).launchQueue?.setConsumer(async ({ files }) => {
    arrived.take(await files?.[0]?.getFile());
  });
  const target = mount(DropTarget, { target: document.body });
  return () => void unmount(target);
}
