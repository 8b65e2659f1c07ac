import { artifact, type Sheet } from './sheet.ts';

/** Drawings already computed; they depend on nothing but their key. */
const drawings = new Map<string, string>();

/**
 * Writes a drawing once into the file and uses it wherever it is asked for again. `key` names it within the file;
 * `content` is written in PDF's own coordinates, y upwards.
 */
function place(sheet: Sheet, key: string, box: readonly number[], content: () => string, matrix: readonly number[]) {
  let drawing = sheet.drawings.get(key);
  if (!drawing) {
    const ref = sheet.pdf.ref({ Type: 'XObject', Subtype: 'Form', BBox: [...box], Resources: {} });
    const written = drawings.get(key) ?? content();
    drawings.set(key, written);
    ref.end(written);
    drawing = { name: `Drawing${sheet.drawings.size + 1}`, ref };
    sheet.drawings.set(key, drawing);
  }
  sheet.pdf.page.xobjects[drawing.name] = drawing.ref;
  sheet.pdf.addContent(`q ${matrix.map(short).join(' ')} cm /${drawing.name} Do Q`);
}

const short = (value: number): string => String(Math.round(value * 1000) / 1000);
const coordinate = (value: number): string => String(Math.round(value * 100) / 100);

type Point = readonly [x: number, y: number];

/** A smooth stroke through a curve: cubic pieces that share the curve's own tangents. */
function stroke(curve: (t: number) => Point, from: number, to: number, pieces: number): string {
  const step = (to - from) / pieces;
  const slope = (t: number): Point => {
    const [ahead, behind] = [curve(t + step / 100), curve(t - step / 100)];
    return [((ahead[0] - behind[0]) * 50) / 3, ((ahead[1] - behind[1]) * 50) / 3];
  };
  const point = (x: number, y: number) => `${coordinate(x)} ${coordinate(y)}`;
  const start = curve(from);
  const path = [`${point(start[0], start[1])} m`];
  for (let i = 0; i < pieces; i += 1) {
    const [a, b] = [from + i * step, from + (i + 1) * step];
    const [p, q, s, e] = [curve(a), curve(b), slope(a), slope(b)];
    path.push(`${point(p[0] + s[0], p[1] + s[1])} ${point(q[0] - e[0], q[1] - e[1])} ${point(q[0], q[1])} c`);
  }
  return `${path.join('\n')}\nS`;
}

function pen(colour: string, width: number): string {
  const part = (from: number) => short(Number.parseInt(colour.slice(from, from + 2), 16) / 255);
  return `${part(1)} ${part(3)} ${part(5)} RG ${width} w 1 J 1 j`;
}

export interface Weave {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly lines: number;
  readonly period: number;
  readonly stroke: number;
}

/**
 * A band of interlaced waves. Each line is a sine whose phase is a step on from its neighbour's and whose swing is
 * itself a slow sine, so that the knots never repeat where the eye looks for them.
 */
export function weave(sheet: Sheet, band: Weave): void {
  const { width, height, lines, period } = band;
  const wave = (line: number) => {
    const phase = (line / lines) * 2 * Math.PI;
    return (x: number): Point => {
      const swing = 0.62 + 0.38 * Math.sin((2 * Math.PI * x) / (period * 3.7) + 0.6);
      const carrier = Math.sin((2 * Math.PI * x) / period + phase);
      const counter = Math.sin((2 * Math.PI * x) / (period * 1.618) - phase * 2);
      return [x, height / 2 + (height / 2) * swing * (0.72 * carrier + 0.28 * counter)];
    };
  };
  const drawing = () => {
    const all = Array.from({ length: lines }, (_, line) =>
      stroke(wave(line), 0, width, Math.ceil((width / period) * 6)),
    );
    return [pen(band.colour, band.stroke), ...all].join('\n');
  };
  artifact(sheet, () =>
    place(sheet, `weave ${JSON.stringify({ ...band, x: 0, y: 0 })}`, [0, 0, width, height], drawing, [
      ...[1, 0, 0, -1, band.x, band.y + height],
    ]),
  );
}

export interface Rosette {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
  readonly petals: number;
  readonly stroke: number;
  /** Rings from the rim inward: where each runs and how far it swings, in radii, and how many lines it has. */
  readonly rings: readonly { readonly at: number; readonly swing: number; readonly lines: number }[];
}

/** The rings of the desk's own seal. It is invented: no emblem of any office is shown or meant. */
export const SEAL_RINGS: Rosette['rings'] = [
  { at: 0.9, swing: 0.095, lines: 4 },
  { at: 0.68, swing: 0.15, lines: 6 },
  { at: 0.46, swing: 0.06, lines: 3 },
];

/** A rosette of rings that swing between their petals; one petal is written and turned round. */
export function rosette(sheet: Sheet, spec: Rosette): void {
  const { radius, petals, rings } = spec;
  const arc = (2 * Math.PI) / petals;
  const drawing = () => {
    const strokes = rings.flatMap((ring, depth) =>
      Array.from({ length: ring.lines }, (_, line) => {
        const phase = (line / ring.lines + depth / 2) * 2 * Math.PI;
        const curve = (angle: number): Point => {
          const r = radius * (ring.at + ring.swing * Math.cos(petals * angle + phase));
          return [r * Math.cos(angle), r * Math.sin(angle)];
        };
        return stroke(curve, 0, arc, 6);
      }),
    );
    return [pen(spec.colour, spec.stroke), ...strokes].join('\n');
  };
  const reach = radius * 1.1;
  const key = `rosette ${JSON.stringify({ ...spec, x: 0, y: 0 })}`;
  artifact(sheet, () => {
    for (let petal = 0; petal < petals; petal += 1) {
      const [cos, sin] = [Math.cos(arc * petal), Math.sin(arc * petal)];
      place(sheet, key, [-reach, -reach, reach, reach], drawing, [cos, sin, -sin, cos, spec.x, spec.y]);
    }
  });
}
