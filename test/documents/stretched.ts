/** A free text at its limit. */
export const PROSE = `${'A text that the mission wrote at length, word by word. '.repeat(60).slice(0, 1980)} thus ends`;
const FREE = ['explanation', 'description', 'purpose', 'remarks', 'commercialUse', 'terms'];

/** The same data with every name and free text as long as it may be; choices, codes, days and the office stay. */
export function stretched(value: unknown, name: string, prose: string, key = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => stretched(each, name, prose, key));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([at, each]) => [at, stretched(each, name, prose, at)]));
  }
  if (typeof value !== 'string' || key === 'office' || /^(lb|kg|[A-Z0-9_./:-]+)$/.test(value)) return value;
  return FREE.includes(key) ? prose : name;
}
