/** Gives focus back to what opened the row or text at this path, once it stands there again. */
export function focusOpener(path: string): void {
  // After a menu has given focus back to what opened it.
  window.setTimeout(() => document.querySelector<HTMLElement>(`[data-opener="${CSS.escape(path)}"]`)?.focus({ preventScroll: true }), 50);
}
