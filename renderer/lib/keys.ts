import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** A key, what it does in words, and what it runs. */
export interface KeyBinding {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

export interface KeyGroup {
  readonly title: string;
  readonly bindings: readonly KeyBinding[];
}

let groups: readonly KeyGroup[] = [];
const watchers = new Set<() => void>();

function setGroups(next: readonly KeyGroup[]): void {
  groups = next;
  for (const watcher of watchers) watcher();
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `Ctrl+${key.toUpperCase()}` : key;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role="listbox"], [role="menu"]') !== null)
  );
}

function isHeard(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey) return false;
  if (document.querySelector('[data-modal]')) return false;
  return !isTyping(event.target) || event.ctrlKey || event.metaKey || /^F\d+$/.test(event.key);
}

/** Keys that work while the component is on the screen; letters are left alone while somebody types. */
export function useKeys(title: string, bindings: readonly KeyBinding[]): void {
  const signature = bindings.map(({ key, label }) => `${key}=${label}`).join('|');
  const runKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isHeard(event)) return;
    const binding = bindings.find(({ key }) => key === nameOf(event));
    if (!binding) return;
    event.preventDefault();
    binding.run();
  });
  const runLatest = useEffectEvent((key: string) => bindings.find((binding) => binding.key === key)?.run());
  // Whoever runs a key from a list later runs what it does then, not what it did when it was registered.
  const register = useEffectEvent(
    (): KeyGroup => ({
      title,
      bindings: bindings.map(({ key, label }) => ({ key, label, run: () => runLatest(key) })),
    }),
  );

  useEffect(() => {
    if (!signature) return;
    const group = register();
    setGroups([...groups, group]);
    const listener = (event: KeyboardEvent) => runKey(event);
    document.addEventListener('keydown', listener);
    return () => {
      document.removeEventListener('keydown', listener);
      setGroups(groups.filter((one) => one !== group));
    };
  }, [signature]);
}

/** The keys that work now, for the overlay that lists them. */
export function useKeyGroups(): readonly KeyGroup[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => groups,
  );
}
