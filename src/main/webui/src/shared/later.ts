/**
 * Takes a part of the app when it comes. Without the network, and before the browser keeps the app,
 * it is done without.
 */
export function later<Part>(part: Promise<Part>, take: (part: Part) => void): void {
  part.then(take, () => undefined);
}
