/** React Flow: it owns the window onto the chart, and holds real cards where they are near enough to read. It is asked nothing else. */
import { type Node, ReactFlow, useReactFlow, useStoreApi } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { PositionId } from '@/domain/model/ids'
import type { SceneCard } from '@/domain/scene/types'
import { glideLasts } from '../stage/motion'
import type { Shown } from '../stage/shown'
import { isStill, type Stage } from '../stage/stage'
import { greatestZoom, leastZoomFor } from '../stage/viewport'
import { type CardData, CardNode } from './CardNode'

const nodeTypes = { card: CardNode }
const noEdges: never[] = []
/** A badge would stand on every chart that is shown; the README names React Flow instead. */
const proOptions = { hideAttribution: true }
/** Left and middle button; the right one opens a menu. */
const panButtons = [0, 1]

export function CardLayer({ stage }: { readonly stage: Stage }) {
  const shown = useStore(stage.shown)
  const { ids } = useStore(stage.mounted)
  const size = useStore(stage.size)
  const nodes = useMemo(() => (shown ? nodesOf(stage, shown, ids) : []), [stage, shown, ids])
  const least = leastZoomFor(shown?.scene.bounds, size)
  return (
    <ReactFlow
      nodes={nodes}
      edges={noEdges}
      nodeTypes={nodeTypes}
      proOptions={proOptions}
      minZoom={least}
      maxZoom={greatestZoom}
      panOnDrag={panButtons}
      zoomOnDoubleClick={false}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      selectNodesOnDrag={false}
      disableKeyboardA11y
      autoPanOnNodeFocus={false}
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode={null}
      zoomActivationKeyCode={null}
    >
      <CameraLink stage={stage} />
    </ReactFlow>
  )
}

/** Passes on where React Flow's window is, in the same frame, and moves it when asked. */
function CameraLink({ stage }: { readonly stage: Stage }) {
  const store = useStoreApi()
  const { setViewport } = useReactFlow()
  useEffect(() => {
    const follow = (): void => {
      const [x, y, zoom] = store.getState().transform
      const known = stage.viewport.getState()
      if (known.x !== x || known.y !== y || known.zoom !== zoom) stage.viewport.setState({ x, y, zoom })
    }
    stage.camera.current = {
      move: (viewport, glides) => void setViewport(viewport, glides && !isStill() ? { duration: glideLasts } : {}),
    }
    const stop = store.subscribe(follow)
    return () => {
      stop()
      stage.camera.current = null
    }
  }, [stage, store, setViewport])
  return null
}

type CardFlowNode = Node<CardData, 'card'>
/** A node is the same object as long as its card is: React Flow renders nothing for what did not change. */
const nodes = new WeakMap<SceneCard, CardFlowNode>()

function nodesOf(stage: Stage, shown: Shown, ids: ReadonlySet<PositionId>): CardFlowNode[] {
  const found: CardFlowNode[] = []
  for (const id of ids) {
    const card = shown.cards.get(id)
    if (card) found.push(nodeOf(stage, card, shown.direction))
  }
  return found
}

function nodeOf(stage: Stage, card: SceneCard, direction: CardData['direction']): CardFlowNode {
  const known = nodes.get(card)
  if (known?.data.stage === stage && known.data.direction === direction) return known
  const { width, height } = card
  const node: CardFlowNode = {
    id: card.id,
    type: 'card',
    position: { x: card.x, y: card.y },
    width,
    height,
    measured: { width, height },
    handles: [],
    data: { card, stage, direction },
  }
  nodes.set(card, node)
  return node
}
