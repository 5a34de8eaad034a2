import './why-panel.css'
import type { Why } from '@qingshen/contracts/register.operations'
import { ClauseChip } from '../clause/clause-chip.tsx'
import { StateTag } from '../state-tag.tsx'
import { DecisionSummary } from './decision-summary.tsx'
import { TRUTH_SIGNS } from './truth-sign.ts'

interface WhyPanelProps {
  why: Why
  /** Leads to recording a missing fact; absent where the reader may not. */
  onRecord?: ((fact: string) => void) | undefined
}

/** Why a decision came out as it did: reasons, what is missing, and each condition true, false or unknown. */
export function WhyPanel({ why, onRecord }: WhyPanelProps) {
  return (
    <div className="why-panel stack">
      <section className="card stack" aria-label="判定结论">
        <h2>
          按{why.lawTitle}，{why.on} 的判定
        </h2>
        <DecisionSummary decision={why.decision} />
      </section>
      <MissingFacts missing={why.missing} outcome={why.decision.outcome} onRecord={onRecord} />
      <section className="card stack" aria-label="逐条条件">
        <h2>逐条看条件</h2>
        {why.rules.map((rule) => (
          <RuleConditions key={rule.id} rule={rule} />
        ))}
      </section>
      <p className="quiet">
        规则版本 {why.lawVersion.slice(0, 12)}，所用事实为{' '}
        <time dateTime={why.recordTime}>{why.recordTime.slice(0, 10)}</time> 及以前登记的记录。
      </p>
    </div>
  )
}

interface MissingFactsProps {
  missing: Why['missing']
  outcome: Why['decision']['outcome']
  onRecord: WhyPanelProps['onRecord']
}

function MissingFacts({ missing, outcome, onRecord }: MissingFactsProps) {
  if (missing.length === 0) return null
  const open = outcome === 'undetermined' ? '才能判定' : '才能确定审核方式'
  return (
    <section className="card missing-facts" aria-label="缺少的事实">
      <h2>
        还缺 {missing.length} 项事实，补上后{open}
      </h2>
      <ul>
        {missing.map((fact) => (
          <li key={fact.fact}>
            <strong>{fact.label}</strong> <span className="quiet">{fact.question}</span>{' '}
            {onRecord === undefined ? null : (
              <button type="button" className="button-link no-print" onClick={() => onRecord(fact.fact)}>
                登记{fact.label}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function RuleConditions({ rule }: { rule: Why['rules'][number] }) {
  return (
    <details className="rule-conditions" open={rule.deciding || rule.state === 'unknown'}>
      <summary>
        <StateTag {...TRUTH_SIGNS[rule.state]} />
        <span>{rule.title}</span>
        {rule.deciding ? <StateTag icon="right" word="本次据此判定" tone="active" /> : null}
      </summary>
      <p>
        <ClauseChip clause={rule.clause} />
      </p>
      <ul className="condition-list">
        {rule.conditions.map((condition, index) => (
          <li key={index} style={{ paddingInlineStart: condition.depth * 20 }}>
            <StateTag {...TRUTH_SIGNS[condition.state]} />
            <span className="condition-text">
              {condition.text}
              {condition.fact === null ? null : (
                <span className="quiet condition-source">
                  {condition.value === null ? '未填报' : `填报值：${condition.value}`}
                  {condition.source === null ? '' : `；来源：${condition.source}`}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
