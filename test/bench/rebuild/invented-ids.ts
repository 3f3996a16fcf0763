const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const pair = (word: number, shift: number): string => hex[(word >>> shift) & 255] ?? '';

/** A UUIDv8 that follows from two numbers; different pairs give different ids, as far as 122 bits go. */
export function inventedId(one: number, other: number): string {
  const a = mixed(one ^ 0x9e3779b9);
  const b = mixed(other ^ a);
  const c = mixed(one + Math.imul(b, 0x85ebca6b));
  const d = mixed(other + Math.imul(c, 0xc2b2ae35));
  const [second, third] = [(b & 0xffff0fff) | 0x8000, (c & 0x3fffffff) | 0x80000000];
  return (
    `${pair(a, 24)}${pair(a, 16)}${pair(a, 8)}${pair(a, 0)}-${pair(second, 24)}${pair(second, 16)}-` +
    `${pair(second, 8)}${pair(second, 0)}-${pair(third, 24)}${pair(third, 16)}-${pair(third, 8)}${pair(third, 0)}` +
    `${pair(d, 24)}${pair(d, 16)}${pair(d, 8)}${pair(d, 0)}`
  );
}

/** All bits of a number spread over all bits. */
export function mixed(number: number): number {
  let word = number | 0;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}
