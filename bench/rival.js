/** d3-org-chart as its documentation sets it up, with cards of Espalier's size, its own compaction, and no animation. */
/* global d3 */
const size = new URLSearchParams(location.search)
const place = document.getElementById('chart')
place.style.width = `${size.get('width')}px`
place.style.height = `${size.get('height')}px`

let text = '[]'
let rows = []
let chart = null

function cardOf({ data }) {
  return `<div class="card"><i>${data.initials}</i><div><b>${data.name}</b><span>${data.title}</span><span>${data.note}</span></div></div>`
}

/** What the benches call; the measured acts are clicks on the buttons. */
window.rival = {
  take(json) {
    text = json
  },
  zoomTo(id) {
    chart.initialZoom(1)
    chart.setCentered(id).render()
  },
  fit() {
    chart.fit({ animate: false })
  },
}

window.bench.conditions = {
  open: () => rows.length > 0 && document.querySelectorAll('g.node').length === rows.length,
  edited: () => document.querySelector('g.node')?.textContent.includes('edited') ?? false,
}

document.getElementById('open').addEventListener('click', () => {
  rows = JSON.parse(text)
  chart = new d3.OrgChart()
    .container('#chart')
    .data(rows)
    .svgWidth(Number(size.get('width')))
    .svgHeight(Number(size.get('height')))
    .nodeWidth(() => 200)
    .nodeHeight(() => 72)
    .childrenMargin(() => 24)
    .siblingsMargin(() => 12)
    .neighbourMargin(() => 12)
    .compactMarginBetween(() => 4)
    .compactMarginPair(() => 12)
    .duration(0)
    .compact(true)
    .nodeContent(cardOf)
    .expandAll()
    .fit({ animate: false })
})

document.getElementById('edit').addEventListener('click', () => {
  rows[0].title = `${rows[0].title} edited`
  chart.render()
})
