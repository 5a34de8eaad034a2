/**
 * The same computation, done once for as long as it is asked for the same: several parts of a page look at one state of
 * the rows. What was computed last for a key is kept as long as the key itself.
 */
export function onceFor<Key extends object, Rest extends readonly unknown[], Result>(
  compute: (key: Key, ...rest: Rest) => Result,
): (key: Key, ...rest: Rest) => Result {
  const kept = new WeakMap<Key, { readonly rest: Rest; readonly result: Result }>()
  return (key, ...rest) => {
    const known = kept.get(key)
    if (known !== undefined && rest.every((each, at) => each === known.rest[at])) return known.result
    const result = compute(key, ...rest)
    kept.set(key, { rest, result })
    return result
  }
}
