import type { OwnSystem } from '@qingshen/contracts/indicator-systems.schema'
import { instantText } from '../../shared/format/date-text.ts'
import type { Column } from '../../shared/ui/list/column.ts'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { stateSign, trustSigns } from './system-signs.ts'

/** The columns that every list of indicator systems has. */
export const SYSTEM_COLUMNS = {
  state: { id: 'state', title: '状态', cell: (system) => <StateTag {...stateSign(system)} /> },
  rows: { id: 'rows', title: '指标', align: 'end', cell: ({ rows }) => rows },
  trust: {
    id: 'trust',
    title: '可信程度',
    width: 200,
    cell: (system) => (
      <span className="row">
        {trustSigns(system).map((sign) => (
          <StateTag key={sign.word} {...sign} />
        ))}
      </span>
    ),
  },
  changed: {
    id: 'changed',
    title: '最近修改',
    cell: ({ changedAt }) => (changedAt === null ? '—' : instantText(changedAt)),
  },
} satisfies Record<string, Column<OwnSystem>>
