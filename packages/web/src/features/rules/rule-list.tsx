import { EFFECTS } from '@qingshen/core/vocabulary/outcome'
import type { LawDetail } from '@qingshen/contracts/law.operations'
import { ruleStretchText } from '../../shared/format/date-text.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'

type Rule = LawDetail['rules'][number]

/** The rules as sentences printed from their condition trees. */
export function RuleList({ rules }: { rules: readonly Rule[] }) {
  if (rules.length === 0) {
    return <EmptyState icon="book" title="这一天没有判定规则" hint="换一个日期，或看条文理解里的说明。" />
  }
  return rules.map((rule) => (
    <article key={rule.id} id={rule.id} className="card stack rule-card">
      <header className="row between">
        <h2>{rule.title}</h2>
        <span className="row">
          {rule.inherited ? <span className="quiet">上级规定</span> : null}
          <StateTag icon="right" word={EFFECTS.label(rule.effect)} tone="active" />
        </span>
      </header>
      <p className="rule-sentence">{rule.sentence}</p>
      {rule.lines.length < 2 ? null : (
        <details>
          <summary>分条看</summary>
          <ul className="rule-lines">
            {rule.lines.map((line, index) => (
              <li key={index} style={{ marginInlineStart: line.depth * 20 }}>
                {line.text}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="row">
        <ClauseChip clause={rule.clause} />
        <span className="quiet">适用期间：{ruleStretchText(rule.from, rule.to)}</span>
      </p>
    </article>
  ))
}
