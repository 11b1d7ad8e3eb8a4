/** The page's content security policy lets scripts be named by this policy alone. */
const trusted = globalThis.window?.trustedTypes?.createPolicy('todo-workers', {
  createScriptURL: url => {
    if (new URL(url, location.href).origin !== location.origin) {
      throw new TypeError('Only our own scripts run here');
    }
    return url;
  },
});

/** The address of a worker's script as the browser takes it. */
export function ownScript(url: string): string {
  return trusted?.createScriptURL(url) ?? url;
}
