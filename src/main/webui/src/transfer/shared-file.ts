/** Where the manifest's `share_target` posts what another app shares; the service worker answers. */
export const SHARE_PATH = '/share';
/** In the query of the address to which a shared file leads. */
export const SHARED = 'shared';

const CACHE = 'shared-file';
const PLACE = '/shared-file';
const NAME = 'file-name';

/** Keeps a shared file until the page takes it; the last one only. */
export async function keepSharedFile(file: File): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.put(
    PLACE,
    new Response(file, { headers: { [NAME]: encodeURIComponent(file.name) } }),
  );
}

/** The file that was shared last, once. */
export async function takeSharedFile(): Promise<File | null> {
  const response = await caches.match(PLACE, { cacheName: CACHE });
  await forgetSharedFile();
  return response
    ? new File([await response.blob()], decodeURIComponent(response.headers.get(NAME) ?? ''))
    : null;
}

export async function forgetSharedFile(): Promise<void> {
  await caches.delete(CACHE);
}
