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

  /** Milliseconds to add to the browser's clock; 0 until the server was heard. */
  offset = (): number => (this.best === -Infinity ? 0 : this.best);

  now = (): number => Date.now() + this.offset();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
}
