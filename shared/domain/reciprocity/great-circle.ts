const EARTH_RADIUS_MILES = 3958.8;

interface Point {
  readonly lat: number;
  readonly lon: number;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Statute miles from one point to another along the great circle, by the haversine formula. */
export function milesBetween(a: Point, b: Point): number {
  const [aLat, bLat] = [radians(a.lat), radians(b.lat)];
  const halfLat = Math.sin((bLat - aLat) / 2);
  const halfLon = Math.sin(radians(b.lon - a.lon) / 2);
  const chord = halfLat * halfLat + Math.cos(aLat) * Math.cos(bLat) * halfLon * halfLon;
  // Rounding may carry antipodes just beyond 1, of which there is no arcsine.
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(chord)));
}
