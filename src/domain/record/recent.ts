/**
 * A pure function that answers again from memory for the last `most` keys, at least: whoever works on a record asks for
 * the same several times, and a catalogue of many is not held. Answers are shared, so nobody may change them.
 */
export function recent<Key, Value extends object>(
  make: (key: Key) => Value,
  most = 128,
): (key: Key) => Value {
  let young = new Map<Key, Value>();
  let old = young;
  return (key) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const value = old.get(key) ?? make(key);
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
    return value;
  };
}
