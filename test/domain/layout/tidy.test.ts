import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TidyNode, tidy } from '@/domain/layout/tidy'

type Node = TidyNode & { readonly children: Node[]; readonly start: number }

/** Nodes of any size: each hangs below an earlier one, `above` counting back from the newest, so that small numbers make long chains. */
function treeOf(rolls: readonly { readonly above: number; readonly breadth: number; readonly height: number }[]): readonly Node[] {
  const nodes: Node[] = [{ breadth: 10, start: 0, end: 10, children: [], shift: 0 }]
  for (const { above, breadth, height } of rolls) {
    const parent = nodes[nodes.length - 1 - (above % nodes.length)] as Node
    const node: Node = { breadth, start: parent.end, end: parent.end + height, children: [], shift: 0 }
    parent.children.push(node)
    nodes.push(node)
  }
  return nodes
}

/** Chains of different lengths hung on a few parents: outlines are cut and joined at every depth. */
const anyTree = fc
  .array(
    fc.record({
      above: fc.oneof(
        { weight: 4, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.nat({ max: 12 }) },
        { weight: 1, arbitrary: fc.nat() },
      ),
      breadth: fc.integer({ min: 2, max: 60 }),
      height: fc.integer({ min: 2, max: 60 }),
    }),
    { maxLength: 80, size: 'max' },
  )
  .map(treeOf)

const run = { seed: 7, numRuns: 500 }
const always = () => 4

function middles(nodes: readonly Node[]): ReadonlyMap<Node, number> {
  const at = new Map<Node, number>([[nodes[0] as Node, 0]])
  for (const node of nodes) for (const child of node.children) at.set(child, (at.get(node) ?? 0) + child.shift)
  return at
}

describe('on any tree of nodes of any size', () => {
  it('keeps the gap between all nodes that reach the same depth', () => {
    fc.assert(
      fc.property(anyTree, nodes => {
        tidy(nodes, always)
        const at = middles(nodes)
        for (const [index, one] of nodes.entries()) {
          for (const other of nodes.slice(index + 1)) {
            if (one.end <= other.start || other.end <= one.start) continue
            const apart = Math.abs((at.get(one) ?? 0) - (at.get(other) ?? 0)) - (one.breadth + other.breadth) / 2
            expect(apart).toBeGreaterThan(4 - 1e-6)
          }
        }
      }),
      run,
    )
  })

  it('puts every parent in the middle above its first and last child, and children in order', () => {
    fc.assert(
      fc.property(anyTree, nodes => {
        tidy(nodes, always)
        for (const { children } of nodes) {
          if (children.length === 0) continue
          expect((children[0]?.shift ?? 0) + (children.at(-1)?.shift ?? 0)).toBeCloseTo(0)
          const shifts = children.map(child => child.shift)
          expect(shifts).toEqual(shifts.toSorted((left, right) => left - right))
        }
      }),
      run,
    )
  })

  it('compares no more stretches of outline than twice the nodes', () => {
    fc.assert(
      fc.property(anyTree, nodes => {
        expect(tidy(nodes, always)).toBeLessThanOrEqual(2 * nodes.length)
      }),
      run,
    )
  })
})

it('takes two subtrees as near as their outlines allow, not as their boxes do', () => {
  const node = (breadth: number, start: number, end: number, ...children: Node[]): Node => ({ breadth, start, end, children, shift: 0 })
  const shallow = node(10, 10, 20)
  const wide = node(50, 30, 40)
  const deep = node(10, 10, 30, wide)
  tidy([node(10, 0, 10, shallow, deep), shallow, deep, wide], always)
  expect(deep.shift - shallow.shift).toBe(5 + 4 + 5)
})
