/** A note on a position: free text, kept as it is left. */
import { Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'

type Props = { readonly label: string; readonly value: string; readonly isDisabled: boolean; readonly onCommit: (text: string) => void }

export function Notes({ label, value, isDisabled, onCommit }: Props) {
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  return (
    <Textarea
      label={label}
      autosize
      minRows={4}
      maxRows={16}
      disabled={isDisabled}
      value={draft}
      placeholder="Nothing noted yet."
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={() => draft !== value && onCommit(draft)}
    />
  )
}
