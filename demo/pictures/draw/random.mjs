// The same name always gives the same run of numbers, so that a picture never changes by being drawn again.
export function seeded(name) {
  let state = 2166136261;
  for (const letter of name) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// A wandering line: values around 0, about -1..1, for skylines, coasts and rough edges.
export function wander(random, octaves = 5) {
  const waves = Array.from({ length: octaves }, (_, i) => [2 ** i * (0.8 + random() * 0.4), random() * 6.283, 0.55 ** i]);
  return (t) => waves.reduce((sum, [rate, phase, size]) => sum + Math.sin(t * rate * 6.283 + phase) * size, 0) / 1.6;
}
