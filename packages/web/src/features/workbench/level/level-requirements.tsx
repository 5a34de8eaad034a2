import { levelOfAudit } from '@qingshen/core/workbench/level/level-of-audit'
import { useMemo } from 'react'
import type { BesideState } from '../data/use-beside.ts'
import { useWorkbenchData } from '../data/use-workbench.ts'
import { OneSheet } from '../sheets-part.tsx'
import { RequiredList } from './required-list.tsx'
import type { Levels } from './use-levels.ts'

/** The levels that are asked for, to fill in, and beside them what was reached. */
export function LevelRequirements({ beside }: { beside: BesideState }) {
  const { system } = beside.beside
  return (
    <div className="stack">
      <OneSheet sheet="level_requirements" />
      {system === null ? null : <Reached any={system} />}
    </div>
  )
}

function Reached({ any }: { any: Levels['any'] }) {
  const data = useWorkbenchData()
  const level = useMemo(() => {
    const after = levelOfAudit(data, any, 'after')
    return after.isEmpty ? levelOfAudit(data, any, 'before') : after
  }, [data, any])
  if (level.required.length === 0) return null
  return (
    <section className="card stack tight" aria-label="与要求对照">
      <h3>与要求对照</h3>
      <RequiredList level={level} any={any} />
    </section>
  )
}
