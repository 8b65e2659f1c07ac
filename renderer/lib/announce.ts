type Listener = (text: string, urgent: boolean) => void;

const listeners = new Set<Listener>();

/** Says something to a screen reader; `urgent` interrupts what it is saying. */
export function announce(text: string, urgent = false): void {
  for (const listener of listeners) listener(text, urgent);
}

/** Hears every announcement until the function returned is called. */
export function onAnnounce(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
