/** How long the browser's storage may take for a thing before memory serves. */
export const PATIENCE_IN_MILLISECONDS = 3_000;

const PARTS = 3;

/**
 * Rejects when a promise takes longer; what comes of it later is handed to `late`. The time is
 * counted in parts: in a page that was frozen a timer is overdue before the answer was heard.
 */
export async function within<Value>(
  milliseconds: number,
  promise: Promise<Value>,
  late: (value: Value) => void = () => undefined,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeOut = new Promise<never>((_, reject) => {
    const wait = (parts: number) => {
      timer = setTimeout(() => {
        if (parts > 1) {
          wait(parts - 1);
        } else {
          reject(new Error('Took too long'));
          promise.then(late, () => undefined);
        }
      }, milliseconds / PARTS);
    };
    wait(PARTS);
  });
  try {
    return await Promise.race([promise, timeOut]);
  } finally {
    clearTimeout(timer);
  }
}
