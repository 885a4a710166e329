/** Node's way to hand a module another: whoever asks for `electron` gets the imitation, one for each start, told apart by the query. */
export function resolve(specifier, context, next) {
  if (specifier !== 'electron' || !context.parentURL?.includes('?harness=')) return next(specifier, context)
  return { url: new URL('./electron.mjs', import.meta.url).href + new URL(context.parentURL).search, shortCircuit: true }
}
