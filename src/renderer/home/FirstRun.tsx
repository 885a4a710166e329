/** The home screen before there is any plan: give it an export, or start from something. */
import { ChevronRight, FolderOpen } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { type PreviewBar, previewSize } from '../persistence/port'
import type { HomeActs } from './acts'
import { DropZone } from './DropZone'
import styles from './FirstRun.module.css'
import { PreviewPicture } from './PreviewPicture'
import { samples } from './samples'

export function FirstRun({ acts }: { readonly acts: HomeActs }) {
  const starts = useMemo(samples, [])
  return (
    <div className={styles.first}>
      <div>
        <h1 className={styles.heading}>See the organisation you have</h1>
        <p className={styles.words}>
          Hand over what your HR system exports. Espalier works out the columns, says row by row what is wrong, and draws everyone.
        </p>
        <div className={styles.drop}>
          <DropZone isMain onChoose={acts.chooseExport} />
        </div>
      </div>
      <section aria-labelledby="start-heading">
        <h2 id="start-heading" className={styles.orHeading}>
          Or start from
        </h2>
        <ul className={styles.starts}>
          {starts.map(({ title, words, preview, plan, name }) => (
            <Start
              key={title}
              title={title}
              words={words}
              picture={<PreviewPicture preview={preview} />}
              onStart={() => acts.createFrom(plan, name)}
            />
          ))}
          <Start
            title="An empty chart"
            words="One position, yours to build on"
            picture={<PreviewPicture preview={emptyPicture} />}
            onStart={acts.createEmpty}
          />
          <Start
            title="A file"
            words="An .espalier plan, or all plans of another computer"
            picture={<FolderOpen size={24} strokeWidth={1.3} aria-hidden="true" />}
            onStart={acts.openFile}
          />
        </ul>
      </section>
    </div>
  )
}

type StartProps = { readonly title: string; readonly words: string; readonly picture: ReactNode; readonly onStart: () => void }

function Start({ title, words, picture, onStart }: StartProps) {
  return (
    <li>
      <button type="button" className={styles.start} onClick={onStart}>
        <span className={styles.picture}>{picture}</span>
        <span>
          <span className={styles.title}>{title}</span>
          <span className={styles.about}>{words}</span>
        </span>
        <ChevronRight size={16} strokeWidth={1.6} aria-hidden="true" />
      </button>
    </li>
  )
}

const seat: PreviewBar = { x: previewSize.width / 2 - 24, y: previewSize.height / 2 - 9, width: 48, height: 18, fill: 'open' }
const emptyPicture = { bars: [seat], wires: '' }
