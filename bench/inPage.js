/** Put into every measured page: waits for what an act leads to, and for the frame that shows it. */
window.bench = {
  /** Milliseconds of the last act that was watched. */
  painted: Promise.resolve(0),
  /** Questions a subject answers, by name. */
  conditions: {},

  /** Starts the clock at the next click or key, and stops it when the frame in which the condition holds has been made. */
  watchForPaint(condition) {
    this.painted = new Promise(resolve => {
      const begin = event => {
        removeEventListener('click', begin, true)
        removeEventListener('keydown', begin, true)
        const look = () => {
          if (!this.conditions[condition]?.()) requestAnimationFrame(look)
          else requestAnimationFrame(() => whenMade(() => resolve(performance.now() - event.timeStamp)))
        }
        requestAnimationFrame(look)
      }
      addEventListener('click', begin, true)
      addEventListener('keydown', begin, true)
    })
  },
}

/** Messages come after the frame that was being made. */
function whenMade(then) {
  const channel = new MessageChannel()
  channel.port1.onmessage = then
  channel.port2.postMessage(null)
}

/** What Espalier is asked: whether the chart is painted and its tree is there, and whether `typed` has arrived in it. */
window.bench.askEspalier = typed => {
  const tree = () => document.querySelector('[role=tree]')
  window.bench.conditions = {
    open: () => Boolean(tree()?.querySelector('[role=treeitem]')) && isCanvasPainted(),
    edited: () => tree()?.innerHTML.includes(typed) ?? false,
  }
}

/** Whether anything stands on the chart's ground, read from a small copy of it: whether it is of more than one colour. */
function isCanvasPainted() {
  const canvas = document.querySelector('[data-testid=chart-area] canvas')
  if (!canvas || canvas.width === 0) return false
  const copy = new OffscreenCanvas(96, 64)
  const context = copy.getContext('2d', { willReadFrequently: true })
  context.drawImage(canvas, 0, 0, copy.width, copy.height)
  const { data } = context.getImageData(0, 0, copy.width, copy.height)
  return data.some((value, at) => value !== data[at % 4])
}
