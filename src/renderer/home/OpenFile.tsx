/** The button that opens a file; where the host remembers files, it lists the last of them first. */
import { Button, Menu } from '@mantine/core'
import { ChevronDown, FolderOpen } from 'lucide-react'
import { useApp } from '../frame/useApp'
import type { HomeActs } from './acts'
import styles from './OpenFile.module.css'
import { useRecentFiles } from './recentFiles'
import { sayEdited } from './words'

type Props = { readonly acts: HomeActs; readonly now: number }

export function OpenFile({ acts, now }: Props) {
  const { files, refresh } = useRecentFiles(useApp().shell)
  const icon = <FolderOpen size={14} strokeWidth={1.6} aria-hidden="true" />
  if (files.length === 0) {
    return (
      <Button leftSection={icon} onClick={acts.openFile}>
        Open file…
      </Button>
    )
  }
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button leftSection={icon} rightSection={<ChevronDown size={12} strokeWidth={2} aria-hidden="true" />}>
          Open file
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={acts.openFile}>Choose a file…</Menu.Item>
        <Menu.Divider />
        <Menu.Label>Recent files</Menu.Label>
        {files.map(({ handle, openedAt }) => (
          <Menu.Item
            key={handle.key}
            title={handle.name}
            rightSection={sayEdited(openedAt, now)}
            onClick={() => void acts.openRecent(handle).then(refresh)}
          >
            <span className={styles.name}>{handle.name}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
