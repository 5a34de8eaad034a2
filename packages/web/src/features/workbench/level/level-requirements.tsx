import type { BesideState } from '../data/use-beside.ts'
import { OneSheet } from '../sheets-part.tsx'
import { RequiredList } from './required-list.tsx'
import type { Levels } from './use-levels.ts'
import { useLevels } from './use-levels.ts'

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
  const { before, after } = useLevels(any)
  const level = after.isEmpty ? before : after
  if (level.required.length === 0) return null
  return (
    <section className="card stack tight" aria-label="与要求对照">
      <h3>与要求对照</h3>
      <RequiredList level={level} any={any} />
    </section>
  )
}
