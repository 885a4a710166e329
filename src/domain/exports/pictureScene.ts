/** The scene of a picture for somebody else: as on screen, without pay unless it was chosen. */
import { layOut } from '../layout/layOut'
import type { LayoutOptions } from '../layout/types'
import type { CustomFieldId } from '../model/ids'
import type { Plan } from '../model/plan'
import { sceneOf } from '../scene/sceneOf'
import type { CardFieldKind, ColourBy, Scene, SceneOptions } from '../scene/types'
import { payColumns } from './payFields'

export type PictureChoice = LayoutOptions & SceneOptions & { readonly withPay: boolean }

export type PictureScene = {
  readonly scene: Scene
  /** What the screen shows and the picture does not, in words such as `pay on cards`. */
  readonly leftOut: readonly string[]
}

const customPrefix = 'custom:'

export function pictureScene(plan: Plan, choice: PictureChoice): PictureScene {
  const layout = layOut(plan, choice)
  if (choice.withPay) return { scene: sceneOf(plan, layout, choice), leftOut: [] }

  const columns = payColumns(plan)
  const isColumnOfPay = (id: string): boolean => columns.has(id as CustomFieldId)
  const isPay = (kind: CardFieldKind): boolean =>
    kind === 'pay' || kind === 'cost' || (kind.startsWith(customPrefix) && isColumnOfPay(kind.slice(customPrefix.length)))
  const colourBy: ColourBy =
    choice.colourBy.kind === 'custom' && isColumnOfPay(choice.colourBy.fieldId) ? { kind: 'band' } : choice.colourBy
  const fields = choice.fields.filter(kind => !isPay(kind))
  return {
    scene: sceneOf(plan, layout, { ...choice, fields, colourBy }),
    leftOut: [
      ...(fields.length < choice.fields.length ? ['pay and cost on cards'] : []),
      ...(colourBy !== choice.colourBy ? ['colour by a column about pay'] : []),
    ],
  }
}
