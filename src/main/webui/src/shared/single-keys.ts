const OFF = 'todo.single-keys-off';

/** Whether single keys are shortcuts: those who speak to their computer turn them off (WCAG 2.1.4). */
export const single = {
  get isOn(): boolean {
    return localStorage.getItem(OFF) === null;
  },
  set isOn(isOn: boolean) {
    if (isOn) {
      localStorage.removeItem(OFF);
    } else {
      localStorage.setItem(OFF, 'yes');
    }
  },
};
