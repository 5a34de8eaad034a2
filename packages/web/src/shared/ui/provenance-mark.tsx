import './provenance-mark.css'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'

const MARKS = {
  measured: { icon: 'gauge', word: '监测' },
  entered: { icon: 'pen', word: '填报' },
  computed: { icon: 'sum', word: '计算' },
  imported: { icon: 'download', word: '导入' },
  simulated: { icon: 'wave', word: '模拟' },
} as const satisfies Record<string, { icon: IconName; word: string }>

export type Provenance = keyof typeof MARKS

/** The quiet sign of where a value comes from; the same five everywhere. */
export function ProvenanceMark({ of, detail }: { of: Provenance; detail?: string }) {
  const mark = MARKS[of]
  return (
    <span className="provenance-mark" title={detail === undefined ? mark.word : `${mark.word}：${detail}`}>
      <Icon name={mark.icon} size={12} />
      {mark.word}
    </span>
  )
}
