import type { UnitCode } from '@qingshen/core/kernel/unit'
import { UNITS } from '@qingshen/core/kernel/unit'
import { LAYER_KINDS } from '@qingshen/core/vocabulary/workbench-codes'
import { unitsOfLayer } from '@qingshen/core/workbench/layer-unit'
import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import { SidePanel } from '../../../../shared/ui/side-panel.tsx'
import type { DrawnLayer } from '../model/drawing.ts'
import { ChosenField } from './chosen-field.tsx'

type Kind = (typeof LAYER_KINDS.codes)[number]

/** The unit in which a layer of each kind is usually counted. */
const USUAL_UNIT: Readonly<Record<Kind, UnitCode>> = { material: 't', water: 'm3', energy: 'gj', substance: 'kg' }

interface NewLayerPanelProps {
  readonly layers: readonly DrawnLayer[]
  readonly onAdd: (fields: Record<string, string>) => void
  readonly onClose: () => void
}

/** Asks what is to be balanced. */
export function NewLayerPanel({ layers, onAdd, onClose }: NewLayerPanelProps) {
  const [kind, setKind] = useState<Kind>(layers.length === 0 ? 'water' : 'substance')
  const [name, setName] = useState('')
  const [unit, setUnit] = useState<string | null>(null)
  const carriers = layers.filter((layer) => layer.kind === 'material' || layer.kind === 'water')
  const [carrier, setCarrier] = useState(carriers[0]?.id ?? '')
  const isSubstance = kind === 'substance'
  const label = LAYER_KINDS.label(kind)
  const shownUnit = unit ?? USUAL_UNIT[kind]
  const add = (event: FormEvent) => {
    event.preventDefault()
    const usual = isSubstance ? '物质' : label
    const common = { name: name.trim() === '' ? usual : name.trim(), kind, unit: shownUnit }
    onAdd(isSubstance ? { ...common, carrier } : common)
  }
  return (
    <SidePanel title="新建图层" onClose={onClose}>
      <form className="stack" onSubmit={add}>
        <ChosenField
          label="平衡什么"
          value={kind}
          entries={LAYER_KINDS.entries}
          onChoose={(code) => {
            setKind(LAYER_KINDS.is(code) ? code : 'material')
            setUnit(null)
          }}
        />
        <NameField value={name} placeholder={isSubstance ? '如 铬、COD、氯离子' : label} onChange={setName} />
        <ChosenField
          label="按什么单位计"
          value={shownUnit}
          entries={unitsOfLayer(kind).map((code) => ({ code, label: UNITS[code].symbol }))}
          onChoose={setUnit}
        />
        {isSubstance ? <CarrierField carriers={carriers} carrier={carrier} onChoose={setCarrier} /> : null}
        <div className="row">
          <button type="submit" className="button button-primary" disabled={isSubstance && carriers.length === 0}>
            建立图层
          </button>
        </div>
      </form>
    </SidePanel>
  )
}

function CarrierField(props: { carriers: readonly DrawnLayer[]; carrier: string; onChoose: (id: string) => void }) {
  if (props.carriers.length === 0)
    return <p role="alert">物质随物料或者水流动。请先建立物料平衡或者水平衡图层，再建立物质图层。</p>
  return (
    <ChosenField
      label="随哪个图层的物流带入带出"
      value={props.carrier}
      entries={props.carriers.map(({ id, name }) => ({ code: id, label: name }))}
      onChoose={(code) => props.onChoose(code ?? '')}
    />
  )
}

function NameField(props: { value: string; placeholder: string; onChange: (name: string) => void }) {
  const id = useId()
  return (
    <div className="typed-field">
      <label htmlFor={id}>图层名称</label>
      <input
        id={id}
        className="input"
        maxLength={200}
        autoComplete="off"
        placeholder={props.placeholder}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  )
}
