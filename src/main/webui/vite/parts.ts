import { resolve } from 'node:path';

interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/**
 * Names a chunk for the modules that any of some parts import, directly or through others.
 * A dynamic import doesn't count: what it loads comes later.
 */
export function importedBy(parts: readonly string[], chunk: string) {
  const files = parts.map(it => resolve(it));
  return (module: string, modules: Modules): string | null => {
    const users = new Set([module]);
    // The loop also visits what is added while it runs.
    for (const user of users) {
      for (const importer of modules.getModuleInfo(user)?.importers ?? []) {
        users.add(importer);
      }
    }
    return files.some(it => users.has(it)) ? chunk : null;
  };
}
