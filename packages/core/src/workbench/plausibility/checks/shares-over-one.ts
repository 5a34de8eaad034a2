import type { Decimal } from '../../../kernel/decimal.ts'
import { decimalText, sum } from '../../../kernel/decimal.ts'
import { grouped } from '../../../kernel/grouped.ts'
import type { SheetId } from '../../all-sheets.ts'
import type { WorkbenchRow } from '../../row.schema.ts'
import { numberOf } from '../../survey/figure.ts'
import { rowsOf } from '../../workbench-data.ts'
import type { Check, CheckedAudit, RawFinding } from '../check.ts'
import { at, shown } from '../check.ts'

/** Shares of one whole add up to more than the whole: transfer coefficients of a unit, causes of one loss. */
export const sharesOverOne: Check = {
  id: 'shares_over_one',
  title: '份额合计超过 100 %',
  severity: 'error',
  source: '算术核对：同一整体的各份额合计不超过 100 %',
  run: (audit) => [
    ...groupsOver(audit, {
      sheet: 'relations',
      whole: ({ fields }) =>
        fields['kind'] === 'transfer' ? [fields['unit'], fields['layer'], fields['other'], fields['period']] : null,
      limit: 1,
      words: (total) => `同一工序、同一图层的转移系数合计为 ${total}，超过 1，等于出料多于进料。`,
    }),
    ...groupsOver(audit, {
      sheet: 'losses',
      whole: ({ fields }) => [fields['unit'], fields['flow']],
      limit: 100,
      words: (total) => `同一处损失的各项原因合计占 ${total} %，超过 100 %。`,
    }),
  ],
}

type Group = {
  readonly sheet: SheetId
  /** What the shares are shares of; null: the row has no share. */
  readonly whole: (row: WorkbenchRow) => readonly (string | undefined)[] | null
  readonly limit: number
  readonly words: (total: string) => string
}

function groupsOver({ data }: CheckedAudit, { sheet, whole, limit, words }: Group): RawFinding[] {
  const shares = rowsOf(data, sheet).flatMap((row) => {
    const share = numberOf(row.fields['share'])
    const of = whole(row)
    return share === null || of === null ? [] : [{ row, share, of: of.map((part) => part ?? '').join('|') }]
  })
  return [...grouped(shares, ({ of }) => of).values()].flatMap((group) => {
    const total: Decimal = sum(group.map(({ share }) => share))
    if (total.lte(limit)) return []
    const first = group[0]?.row.id ?? ''
    return [
      {
        about: [sheet, first],
        figures: group.map(({ row, share }) => `${row.id} ${decimalText(share)}`),
        message: `${words(shown(total))}请核对各项份额，或者检查是否重复填写。`,
        places: group.map(({ row }) => at(sheet, row.id, 'share')),
      },
    ]
  })
}
