import type { NodeProps } from '@xyflow/react'
import { Handle, Position } from '@xyflow/react'
import { memo } from 'react'
import { Icon } from '../../../../shared/ui/icon.tsx'
import type { UnitNodeType } from './canvas-types.ts'

/** A process unit: its name and how its balance stands. Flows are drawn from its right edge and into its left. */
export const UnitNode = memo(function UnitNode({ data, isConnectable }: NodeProps<UnitNodeType>) {
  const { name, sign, isFound, visitor } = data
  return (
    <div className={isFound ? 'drawn-unit drawn-found' : 'drawn-unit'}>
      <Handle id="left" type="target" position={Position.Left} isConnectable={isConnectable} />
      <Handle id="top" type="target" position={Position.Top} isConnectable={false} />
      {visitor === null ? null : (
        <span className="drawn-visitor" title={`${visitor}正在这里`}>
          {visitor}
        </span>
      )}
      <span className="drawn-unit-name">{name}</span>
      {sign === null ? null : (
        <span className={`drawn-unit-sign tone-${sign.tone}`}>
          <Icon name={sign.icon} size={12} />
          {sign.word}
        </span>
      )}
      <Handle id="right" type="source" position={Position.Right} isConnectable={isConnectable} />
      <Handle id="bottom" type="source" position={Position.Bottom} isConnectable={false} />
    </div>
  )
})

/** The outside: a small ring where a flow comes from or goes to. */
export const EndNode = memo(function EndNode() {
  return (
    <div className="drawn-end">
      <Handle id="from" type="source" position={Position.Bottom} isConnectable={false} />
      <Handle id="to" type="target" position={Position.Top} isConnectable={false} />
    </div>
  )
})
