// Less than this may be the way that the answer took, not a clock that is wrong.
const slowestMs = 15_000;

/** The server's clock as far as this browser can tell: of all readings the one that travelled least. */
export class ServerClock {
  private best = -Infinity;
  private readonly listeners = new Set<() => void>();

  hear(readAt: number): void {
    const offset = readAt - Date.now();
    if (offset <= this.best) return;
    this.best = offset;
    this.listeners.forEach((each) => each());
  }

  /** Milliseconds to add to the browser's clock; 0 until that was seen to be wrong. */
  offset = (): number => (this.best === -Infinity || (this.best <= 0 && this.best > -slowestMs) ? 0 : this.best);

  now = (): number => Date.now() + this.offset();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
}
