const at = (kind: number) => (place: number) => `00000000-0000-4000-8000-00000000${kind}00${place + 1}`;

/** The ids of the rows of an example, by their place. */
export const [triggerId, stepId, messageId] = [at(1), at(2), at(3)] as const;
