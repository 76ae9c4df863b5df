/** Gives focus back to what opened the row or text at this path, once it stands there again. */
export function focusOpener(path: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-opener="${CSS.escape(path)}"]`)?.focus({ preventScroll: true }));
}
