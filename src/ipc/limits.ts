/** The largest file that is read or written, in bytes: a plan of 20,000 people with history is a tenth of it. */
export const largestFile = 256 * 1024 * 1024

/** What the user is told of a larger one. */
export function tooLarge(name: string): string {
  return `${name} is larger than 256 MB, which is more than Espalier reads. Export less into one file.`
}
