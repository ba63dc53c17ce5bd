/**
 * The smallest Padmé size that holds this many bytes (Nikitin and others, PoPETs 2019, algorithm 1).
 *
 * @param {number} sizeBytes 0 to 2^53 - 1
 * @returns {number}
 */
export function paddedSizeBytes(sizeBytes) {
  if (sizeBytes < 2) {
    return sizeBytes;
  }
  const exponent = floorLog2(sizeBytes);
  const mantissaBits = floorLog2(exponent) + 1;
  const step = 2 ** Math.max(0, exponent - mantissaBits);
  return Math.ceil(sizeBytes / step) * step;
}

function floorLog2(value) {
  let log = 0;
  for (let rest = value; rest >= 2; rest = Math.floor(rest / 2)) {
    log++;
  }
  return log;
}
