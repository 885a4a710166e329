/** A person's photo: chosen from a local file, shown, or taken away. */
import { Button } from '@mantine/core'
import { editPeople } from '@/domain/commands'
import type { Person } from '@/domain/model/person'
import { runOrSay } from '../actions/run'
import { useApp } from '../frame/useApp'
import { choosePhoto } from '../photos/choosePhoto'
import { usePhoto } from '../photos/usePhoto'
import inline from './Inline.module.css'
import styles from './Inspector.module.css'

export function PhotoField({ person, isDisabled }: { readonly person: Person; readonly isDisabled: boolean }) {
  const app = useApp()
  const photo = usePhoto(person.photo)
  const choose = async (): Promise<void> => {
    const chosen = await choosePhoto(app)
    if (chosen === null) return
    if (!chosen.ok) return app.say(chosen.reason.message)
    runOrSay(app, `Give ${person.name} a photo`, editPeople, { personIds: [person.id], patch: { photo: chosen.value } })
  }
  return (
    <div className={inline.row}>
      <span className={inline.label}>Photo</span>
      <span className={styles.photo}>
        {photo !== null && <img src={photo} alt={person.name} width={28} height={32} />}
        <Button variant="subtle" disabled={isDisabled} onClick={() => void choose()}>
          {person.photo === null ? 'Choose…' : 'Change…'}
        </Button>
        {person.photo !== null && (
          <Button
            variant="subtle"
            disabled={isDisabled}
            onClick={() =>
              runOrSay(app, `Remove the photo of ${person.name}`, editPeople, { personIds: [person.id], patch: { photo: null } })
            }
          >
            Remove
          </Button>
        )}
      </span>
    </div>
  )
}
