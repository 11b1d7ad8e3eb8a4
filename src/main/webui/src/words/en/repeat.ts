/** How a task repeats. */
export const repeat = {};
