/** The files opened and saved last that Espalier can open again, as the home screen offers them. */
import { useCallback, useEffect, useState } from 'react'
import type { RecentFile, Shell } from '../shell/port'

/** Pictures and archives are among the files that were saved, and are nothing to open. */
const openable = /\.(espaliers?|json|csv|tsv|txt)$/i
const most = 10

/** Newest first; none where the host keeps none. */
export async function openableFiles(shell: Pick<Shell, 'recentFiles'>): Promise<readonly RecentFile[]> {
  return (await shell.recentFiles()).filter(({ handle }) => openable.test(handle.name)).slice(0, most)
}

/** The list as it was when the screen appeared, and a way to read it again. */
export function useRecentFiles(shell: Shell): { readonly files: readonly RecentFile[]; readonly refresh: () => void } {
  const [files, setFiles] = useState<readonly RecentFile[]>([])
  const refresh = useCallback(() => void openableFiles(shell).then(setFiles), [shell])
  useEffect(refresh, [refresh])
  return { files, refresh }
}
