import { location } from '../shared/location.svelte';

/** A file that came to the page by itself: dropped on it, or opened with the app. */
class ArrivedFile {
  /** Until the import card takes it. */
  file = $state.raw<File | null>(null);

  /** Shows it where files are imported. */
  take(file: File | undefined): void {
    if (file) {
      this.file = file;
      if (location.path !== '/account') {
        location.go('/account');
      }
    }
  }
}

export const arrived = new ArrivedFile();
