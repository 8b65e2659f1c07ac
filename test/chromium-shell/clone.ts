/**
 * What crosses between the page and the main process in the stand-in, as Electron's structured clone would carry it:
 * maps, sets, dates and bytes arrive as what they were; functions and symbols are refused. Both functions are also sent
 * into the page as source, so they use nothing from around them.
 */
export function encodeClone(value: unknown): string {
  const seen = new Set<object>();
  const walk = (one: unknown): unknown => {
    if (one === undefined) return { $: 'undefined' };
    if (typeof one === 'bigint') return { $: 'bigint', of: String(one) };
    if (typeof one === 'number' && !Number.isFinite(one)) return { $: 'number', of: String(one) };
    if (typeof one === 'function' || typeof one === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof one !== 'object' || one === null) return one;
    if (seen.has(one)) throw new Error('An object could not be cloned: it holds itself.');
    seen.add(one);
    try {
      if (one instanceof Date) return { $: 'date', of: one.getTime() };
      if (one instanceof Map) return { $: 'map', of: [...one].map(([key, inner]) => [walk(key), walk(inner)]) };
      if (one instanceof Set) return { $: 'set', of: [...one].map(walk) };
      if (one instanceof ArrayBuffer || ArrayBuffer.isView(one)) {
        const bytes =
          one instanceof ArrayBuffer ? new Uint8Array(one) : new Uint8Array(one.buffer, one.byteOffset, one.byteLength);
        let text = '';
        for (let at = 0; at < bytes.length; at += 0x8000)
          text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
        return { $: one instanceof ArrayBuffer ? 'buffer' : 'bytes', of: btoa(text) };
      }
      if (Array.isArray(one)) return one.map(walk);
      return { $: 'object', of: Object.entries(one).map(([key, inner]) => [key, walk(inner)]) };
    } finally {
      seen.delete(one);
    }
  };
  return JSON.stringify(walk(value));
}

/** The value that was encoded. */
export function decodeClone(text: string): unknown {
  type Tagged = { $: string; of: unknown };
  const walk = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    if (Array.isArray(one)) return one.map(walk);
    const { $, of } = one as Tagged;
    const pairs = () => (of as [unknown, unknown][]).map(([key, inner]) => [walk(key), walk(inner)] as const);
    if ($ === 'undefined') return undefined;
    if ($ === 'bigint') return BigInt(of as string);
    if ($ === 'number') return Number(of);
    if ($ === 'date') return new Date(of as number);
    if ($ === 'map') return new Map(pairs());
    if ($ === 'set') return new Set((of as unknown[]).map(walk));
    if ($ === 'bytes' || $ === 'buffer') {
      const bytes = Uint8Array.from(atob(of as string), (letter) => letter.charCodeAt(0));
      return $ === 'bytes' ? bytes : bytes.buffer;
    }
    const made: Record<string, unknown> = {};
    // Defined, not assigned: a key such as __proto__ arrives as the plain field that it was.
    for (const [key, inner] of of as [string, unknown][]) {
      Object.defineProperty(made, key, { value: walk(inner), enumerable: true, writable: true, configurable: true });
    }
    return made;
  };
  return walk(JSON.parse(text));
}
