const MORNING_HOUR = 'todo.morning-hour';

/** The hour at which whole-day tasks remind, a setting of the account, as this browser knows it. */
export function morningHour(): number {
  return Number(localStorage.getItem(MORNING_HOUR) ?? 9);
}

export function keepMorningHour(hour: number): void {
  localStorage.setItem(MORNING_HOUR, String(hour));
}
