/** Keeps the first option of a list chosen whenever what it is searched by changes, so that Enter always takes the best match. */
import type { ComboboxStore } from '@mantine/core'
import { useEffect, useRef } from 'react'

export function useFirstOption(combobox: ComboboxStore, searched: string): void {
  const store = useRef(combobox)
  store.current = combobox
  // biome-ignore lint/correctness/useExhaustiveDependencies: the search is what the choice follows
  useEffect(() => {
    // The options of this search are in the document one frame later, even inside a dialog that is just opening.
    const frame = requestAnimationFrame(() => store.current.selectFirstOption())
    return () => cancelAnimationFrame(frame)
  }, [searched])
}
