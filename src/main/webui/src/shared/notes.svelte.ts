/** What a note offers to do about what it says. */
export interface Remedy {
  readonly label: string;
  readonly act: () => void;
}

/** A sentence at the foot of the page about what just happened. */
export interface Note {
  readonly text: string;
  readonly tone: 'calm' | 'trouble';
  readonly remedy: Remedy | null;
}

/** The one note there is, until the person acts on it, closes it or a newer one comes. */
class Notes {
  current = $state.raw<Note | null>(null);

  tell(text: string, remedy: Remedy | null = null): void {
    this.current = { text, tone: 'calm', remedy };
  }

  warn(text: string, remedy: Remedy | null = null): void {
    this.current = { text, tone: 'trouble', remedy };
  }

  act(): void {
    const remedy = this.current?.remedy;
    this.close();
    remedy?.act();
  }

  close(): void {
    this.current = null;
  }
}

export const notes = new Notes();
