/** Rejects when a promise takes longer; what comes of it later is handed to `late`. */
export async function within<Value>(
  milliseconds: number,
  promise: Promise<Value>,
  late: (value: Value) => void = () => undefined,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeOut = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('Took too long'));
      promise.then(late, () => undefined);
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, timeOut]);
  } finally {
    clearTimeout(timer);
  }
}
