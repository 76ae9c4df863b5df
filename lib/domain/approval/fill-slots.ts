/**
 * Gives each slot one of those who fit it, nobody twice; earlier slots are filled first, and whoever fits several
 * makes room where somebody else can take their place. Null: nobody is left for it.
 */
export function fillSlots(slots: readonly (readonly string[])[]): (string | null)[] {
  const slotOf = new Map<string, number>();
  slots.forEach((_, slot) => take(slot, new Set()));
  const filled: (string | null)[] = slots.map(() => null);
  for (const [id, slot] of slotOf) filled[slot] = id;
  return filled;

  function take(slot: number, tried: Set<string>): boolean {
    for (const id of slots[slot] ?? []) {
      if (tried.has(id)) continue;
      tried.add(id);
      const held = slotOf.get(id);
      if (held !== undefined && !take(held, tried)) continue;
      slotOf.set(id, slot);
      return true;
    }
    return false;
  }
}
