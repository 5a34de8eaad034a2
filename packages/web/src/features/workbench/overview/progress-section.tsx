import type { Overview } from '@qingshen/core/workbench/overview/overview'
import { Go } from './go.tsx'
import { Section } from './section.tsx'

/** How far every phase is. */
export function ProgressSection({ overview: { phases, focus } }: { overview: Overview }) {
  const done = phases.reduce((sum, phase) => sum + phase.done, 0)
  const counted = phases.reduce((sum, phase) => sum + phase.counted, 0)
  return (
    <Section title="进度" finding={<Go tab="progress">{`${done} / ${counted} 步`}</Go>}>
      <ul className="plain-list">
        {phases.map((phase) => (
          <li key={phase.id} className="overview-phase">
            <span>
              {phase.id} {phase.title}
            </span>
            <progress
              value={phase.counted === 0 ? 0 : phase.done}
              max={phase.counted === 0 ? 1 : phase.counted}
              aria-label={`${phase.title}的进度`}
            />
            <span className="number">
              <Go tab="progress">
                {phase.done}/{phase.counted}
              </Go>
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">
        审核重点：
        {focus.length === 0 ? (
          <Go tab="focus">还没有确定</Go>
        ) : (
          focus.map(({ row, name }, index) => (
            <span key={row}>
              {index === 0 ? '' : '、'}
              <Go tab="focus" sheet="focus_candidates" row={row}>
                {name === '' ? '没有名称' : name}
              </Go>
            </span>
          ))
        )}
      </p>
    </Section>
  )
}
