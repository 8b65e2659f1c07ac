import { ok, type Result } from '../../../shared/result.ts';
import { unlikeEvidence } from './unlike-evidence.ts';

/** No writing is legible on less. */
const LEAST_SIDE = 16;
const MOST_SIDE = 65_500;
/** An A3 sheet at 600 dots an inch has 70 million; drawing more would take the window's memory. */
const MOST_PIXELS = 100_000_000;

/** Whether a picture of this size can be a paper, and can be drawn. */
export function plausibleSize(width: number, height: number): Result<void> {
  if (Math.min(width, height) < LEAST_SIDE) return unlikeEvidence(`is a picture of ${width} by ${height} dots`);
  if (Math.max(width, height) > MOST_SIDE || width * height > MOST_PIXELS) {
    return unlikeEvidence(`is a picture of ${width} by ${height} dots, too large to be drawn`, 'Scan it at 300 dpi.');
  }
  return ok(undefined);
}
