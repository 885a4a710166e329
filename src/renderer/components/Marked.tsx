/** Text with the parts that matched a search marked. */
import type { TextRange } from '@/domain/queries/fold'

export function Marked({ text, ranges }: { readonly text: string; readonly ranges: readonly TextRange[] }) {
  const parts: { readonly text: string; readonly isMarked: boolean; readonly at: number }[] = []
  let at = 0
  for (const [start, end] of ranges) {
    if (start > at) parts.push({ text: text.slice(at, start), isMarked: false, at })
    parts.push({ text: text.slice(start, end), isMarked: true, at: start })
    at = end
  }
  if (at < text.length) parts.push({ text: text.slice(at), isMarked: false, at })
  return parts.map(part => (part.isMarked ? <mark key={part.at}>{part.text}</mark> : <span key={part.at}>{part.text}</span>))
}
