import type { Column } from '@qingshen/core/workbench/sheet'
import { useMemo } from 'react'
import { useWorkbench, useWorkbenchState } from '../data/use-workbench.ts'
import { fieldText, rowName } from './field-text.ts'
import type { JudgeContext } from './judge-typed.ts'

/** What reading and judging values needs, as it stands now; another one whenever a row changes. */
export function useJudgeContext(): JudgeContext {
  const { method } = useWorkbench()
  const sheets = useWorkbenchState((state) => state.sheets)
  return useMemo(
    () => ({
      method,
      row: (id: string) => sheets.rows.get(id),
      rowsOf: (sheet: string) => sheets.standing.get(sheet) ?? [],
    }),
    [method, sheets],
  )
}

/** The words of values and rows. */
export function useFieldWords() {
  const context = useJudgeContext()
  return {
    text: (column: Column, value: string | undefined) => fieldText(column, value, context),
    rowName: (id: string) => rowName(id, context),
  }
}
