// Makes core/src/main/resources/vigil/core/map/outlines.bin, the outlines that maps are drawn with.
//
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//   node build/map-outlines.mjs package/countries-50m.json core/src/main/resources/vigil/core/map/outlines.bin
//
// The outlines are Natural Earth's, 1:50 million, version 4.1.0, in the public domain (naturalearthdata.com, terms of
// use); world-atlas (ISC licence) repackages them as TopoJSON. Borders are drawn as they are held, not as they are claimed.
//
// The file, of unsigned varints (7 bits a byte, the low ones first) and of signed ones (zigzag):
//   number of arcs; for each: number of points; for each point: signed steps in longitude and latitude from the point
//   before, the first from 0, in hundredths of a degree
//   number of countries; for each: ISO 3166-1 numeric code or 0, number of rings; for each ring: number of arcs; for
//   each of them: signed index, -1 - index when it runs backwards
import { readFileSync, writeFileSync } from "node:fs";

const [, , from, to] = process.argv;
const topology = JSON.parse(readFileSync(from, "utf8"));
const { scale, translate } = topology.transform;
const bytes = [];

function unsigned(value) {
  while (value > 127) {
    bytes.push((value & 127) | 128);
    value >>>= 7;
  }
  bytes.push(value);
}

const signed = (value) => unsigned(value < 0 ? -2 * value - 1 : 2 * value);

const hundredths = (value, axis) => Math.round((value * scale[axis] + translate[axis]) * 100);

unsigned(topology.arcs.length);
for (const arc of topology.arcs) {
  const points = [];
  let [x, y] = [0, 0];
  for (const [dx, dy] of arc) {
    x += dx;
    y += dy;
    const point = [hundredths(x, 0), hundredths(y, 1)];
    const last = points.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) {
      points.push(point);
    }
  }
  unsigned(points.length);
  let before = [0, 0];
  for (const point of points) {
    signed(point[0] - before[0]);
    signed(point[1] - before[1]);
    before = point;
  }
}

const countries = topology.objects.countries.geometries.filter((one) => one.arcs);
unsigned(countries.length);
for (const country of countries) {
  const rings = country.type === "Polygon" ? country.arcs : country.arcs.flat();
  unsigned(Number(country.id) || 0);
  unsigned(rings.length);
  for (const ring of rings) {
    unsigned(ring.length);
    ring.forEach(signed);
  }
}
writeFileSync(to, Buffer.from(bytes));
