import type { Board } from './use-board.ts'
import { KeysHelp } from './keys-help.tsx'
import { NewLayerPanel } from './panels/new-layer-panel.tsx'

/** What opens over the page: a new layer, and the list of keys. */
export function BoardPanels({ board }: { board: Board }) {
  const { address, change, now, acts, isReadOnly } = board
  const close = () => change({ do: undefined })
  if (address['do'] === 'keys') return <KeysHelp onClose={close} />
  if (address['do'] !== 'layer' || isReadOnly) return null
  return (
    <NewLayerPanel
      layers={now.drawing.layers}
      onClose={close}
      onAdd={(fields) => change({ do: undefined, layer: acts.addLayer(fields), pick: undefined })}
    />
  )
}
