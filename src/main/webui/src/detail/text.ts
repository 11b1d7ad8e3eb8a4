/** Characters as the service counts them: an emoji is one, where a string's length says two. */
export function characters(text: string): number {
  return [...text].length;
}
