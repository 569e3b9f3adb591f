// Begins to read the page while the press that the script was brought for is still on its way.

export interface ReadAhead<Answer> {
  /** Begins to read. */
  begin(): void;
  /** What was begun is no longer wanted: time has passed, or the press was meant for another page. */
  forget(): void;
  /** The answer that was begun, or a new one. */
  take(): Promise<Answer>;
}

/** @param read reads the page as it is */
export function createReadAhead<Answer>(read: () => Promise<Answer>): ReadAhead<Answer> {
  let begun: Promise<Answer> | undefined;
  return {
    begin() {
      begun = read();
      // Whoever takes it is told.
      begun.catch(() => undefined);
    },
    forget() {
      begun = undefined;
    },
    take() {
      const answer = begun ?? read();
      begun = undefined;
      return answer;
    },
  };
}
