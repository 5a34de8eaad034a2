import type { NetworkLayer, PlantNetwork } from '@qingshen/core/balance/network/network.schema'
import { plantNetwork } from '@qingshen/core/workbench/plant-network'
import { useMemo, useState } from 'react'
import { useWorkbench, useWorkbenchData } from '../data/use-workbench.ts'
import { energyLines } from './energy-lines.ts'
import { measuredPeriods } from './figure-line.ts'
import { LayerFigures } from './layer-figures.tsx'
import { lossLines } from './loss-lines.ts'
import { waterLines } from './water-lines.ts'

/** Water, energy and losses as the measurements give them; computed when somebody opens it. */
export function BalanceFigures() {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>由实测算出的用水、用能指标和损失</summary>
      {isOpen ? <FiguresOfLayers /> : null}
    </details>
  )
}

function FiguresOfLayers() {
  const data = useWorkbenchData()
  const { method } = useWorkbench()
  const network = useMemo(() => {
    return plantNetwork(data, { coal: { factors: method.energyFactors, day: method.on } }).network
  }, [data, method])
  const carriers = new Map(method.energyFactors.map(({ id, title }) => [id, title]))
  const measured = network.layers.filter((layer) => measuredPeriods({ network, layer }).length > 0)
  if (measured.length === 0) {
    return <p className="quiet">还没有实测值。先在“流量实测”里填，或者在平衡图的箭头上填。</p>
  }
  return (
    <div className="stack">
      {measured.map((layer) => (
        <FiguresOfLayer key={layer.id} network={network} layer={layer} carriers={carriers} />
      ))}
    </div>
  )
}

const NO_ROLES = '先在“流股”里选各股水的用途（新水、循环、回用、排水等），用水指标就算出来了。'
const NO_FLOWS = '先画出进出各工序的流股并填实测值。'

interface FiguresOfLayerProps {
  readonly network: PlantNetwork
  readonly layer: NetworkLayer
  readonly carriers: ReadonlyMap<string, string>
}

function FiguresOfLayer({ network, layer, carriers }: FiguresOfLayerProps) {
  const scope = { network, layer }
  if (layer.kind === 'water') {
    return <LayerFigures title={`${layer.name}：用水指标`} scope={scope} lines={waterLines(scope)} hint={NO_ROLES} />
  }
  const losses = <LayerFigures title={`${layer.name}：损失`} scope={scope} lines={lossLines(scope)} hint={NO_FLOWS} />
  if (layer.kind !== 'energy') return losses
  const lines = energyLines(scope, (id) => carriers.get(id) ?? id)
  return (
    <>
      <LayerFigures title={`${layer.name}：用能指标`} scope={scope} lines={lines} hint={NO_FLOWS} />
      {losses}
    </>
  )
}
