/** Members of Electron that are imitated; reaching for any other throws with its name, so that no test passes by what is not there. */

/** `of` names the thing in the error. Symbols, and `then`, which `await` looks for, are nobody's members. */
export function imitation<Thing extends object>(of: string, thing: Thing): Thing {
  return new Proxy(thing, {
    get(target, member) {
      if (member in target || typeof member === 'symbol' || member === 'then') {
        const value: unknown = Reflect.get(target, member, target)
        // Bound, so that an emitter keeps its listeners on itself and not by way of this proxy.
        return typeof value === 'function' ? value.bind(target) : value
      }
      throw new Error(`The harness does not imitate ${of}.${member}`)
    },
    set(_target, member) {
      throw new Error(`The harness does not imitate setting ${of}.${String(member)}`)
    },
  })
}
