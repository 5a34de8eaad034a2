import type { Board } from './use-board.ts'
import { drawingSvg, twoDrawingsSvg } from './export/drawing-svg.ts'
import { savePng, saveSvg } from './export/save-picture.ts'
import { pictureHead, scenarioHead } from './export/picture-head.ts'
import { sankeyFigures } from './scenario/sankey-figures.ts'
import { sankeySvg } from './sankey/sankey-view.tsx'
import type { ToolAct } from './toolbar.tsx'
import { useStoreApi } from '@xyflow/react'
import { useWorkbench } from '../data/use-workbench.ts'

const STEP_MS = 150

const SUFFIXES = { now: '', after: '方案实施后', both: '现状和方案实施后' } as const

type Full = { readonly isFull: boolean; readonly setIsFull: (isFull: boolean) => void }

/** What the tools do. */
export function useTools(board: Board, { isFull, setIsFull }: Full): (act: ToolAct) => void {
  const { canvas, acts, change } = board
  const { head } = useWorkbench()
  const store = useStoreApi()
  const addUnit = () => {
    const { width, height, transform } = store.getState()
    const [panX, panY, zoom] = transform
    const id = acts.addUnit({ x: (width / 2 - panX) / zoom, y: (height / 2 - panY) / zoom })
    board.choice.select({ units: new Set([id]), flow: null })
    board.setEditing({ figure: null, name: id })
  }
  const save = (as: 'svg' | 'png') => {
    const svg = pictureOf(board, head.name)
    const name = `${head.name} ${board.now.drawing.layer?.name ?? ''}${SUFFIXES[board.scenario.view]}${board.view === 'sankey' ? '桑基图' : '平衡图'}`
    if (svg === null) return
    if (as === 'svg') saveSvg(svg, name)
    else void savePng(svg, name)
  }
  const does: Readonly<Record<ToolAct, () => void>> = {
    add_unit: addUnit,
    lay_out: () => acts.layOut('unplaced'),
    lay_out_all: () => acts.layOut('all'),
    help: () => change({ do: 'keys' }),
    full: () => setIsFull(!isFull),
    save_svg: () => save('svg'),
    save_png: () => save('png'),
    fit: () => void canvas.fitView({ padding: 0.1, maxZoom: 1, duration: STEP_MS }),
    zoom_in: () => void canvas.zoomIn({ duration: STEP_MS }),
    zoom_out: () => void canvas.zoomOut({ duration: STEP_MS }),
  }
  return (act) => does[act]()
}

function pictureOf(board: Board, enterprise: string): string | null {
  const { now, words, view, scenario } = board
  const { drawing, places, ways, signs, network, closure } = now
  if (view === 'sankey') return sankeySvg({ drawing, network, places, ...sankeyFigures(board) })
  const before = { drawing, places, ways, words, signs }
  if (scenario.view === 'now') return drawingSvg(before, pictureHead(drawing, closure?.plant ?? null, enterprise))
  const options = scenario.options.filter(({ id, changes }) => changes > 0 && scenario.chosen.has(id))
  const names = options.map(({ name }) => name)
  const head = scenarioHead(drawing, scenario.layer, enterprise, names)
  const after = { ...before, words: scenario.words, signs: scenario.signs }
  if (scenario.view === 'after') return drawingSvg(after, head)
  return twoDrawingsSvg({ ...before, title: '现状' }, { ...after, title: '方案实施后' }, head)
}
