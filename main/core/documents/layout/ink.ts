/** The inks of the papers: tokens of the US Web Design System. */
export const INK = {
  text: '#1b1b1b',
  quiet: '#565c65',
  navy: '#162e51',
  blue: '#2c608a',
  line: '#a9aeb1',
  hair: '#dfe1e2',
  number: '#8b0a03',
  white: '#ffffff',
  tint: '#f1f5f9',
  guilloche: '#bccfe0',
  watermark: '#e9f0f6',
  specimen: '#b50909',
} as const;

/** The three ends a case can come to, each with a bar and a ground; the words beside them say the same. */
export const VERDICT_INK = {
  approved: { bar: '#146947', ground: '#ecf3ec' },
  returned: { bar: '#936f38', ground: '#faf3d1' },
  denied: { bar: '#8b0a03', ground: '#f8eff1' },
} as const;
