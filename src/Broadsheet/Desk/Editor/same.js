/** The same JSON value? The order of members is of no account. @param {unknown} one @param {unknown} other @returns {boolean} */
export function same(one, other) {
  if (one === other) return true;
  if (!one || !other || typeof one !== 'object' || typeof other !== 'object' || Array.isArray(one) !== Array.isArray(other)) return false;
  const left = Object.entries(one), right = /** @type {Record<string, unknown>} */ (other);
  return left.length === Object.keys(right).length && left.every(([name, value]) => name in right && same(value, right[name]));
}
