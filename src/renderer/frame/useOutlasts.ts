/** Something that is only true once it has been wanted for a while. */
import { useEffect, useState } from 'react'

/** False at once when no longer wanted; true after `milliseconds` of being wanted. */
export function useOutlasts(isWanted: boolean, milliseconds: number): boolean {
  const [hasLasted, setLasted] = useState(false)
  useEffect(() => {
    if (!isWanted) return
    const timer = setTimeout(() => setLasted(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setLasted(false)
    }
  }, [isWanted, milliseconds])
  return isWanted && hasLasted
}
