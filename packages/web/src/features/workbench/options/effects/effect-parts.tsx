import type { CountedEffect } from '@qingshen/core/option/effect'
import { lackingText } from '@qingshen/core/workbench/options/effect-words'
import type { AuditEffects } from '@qingshen/core/workbench/options/effects-of'
import { readableText } from '@qingshen/core/kernel/decimal'
import { usePanel } from '../../../../shared/address/use-panel.ts'
import { useWorkbench } from '../../data/use-workbench.ts'
import { unitText } from '../../grid/field-text.ts'
import { useFieldWords } from '../../grid/use-field-words.ts'
import { shownNumber } from '../../survey/number-words.ts'
import { EFFECT_SIDES, SIDE_TITLES } from './effect-lines.ts'
import { MethodMark } from './method-mark.tsx'
import { effectName } from './effect-words.ts'
import type { TotalLine } from './total-lines.ts'
import { effectsOfTotal } from './total-lines.ts'

/** The rows a total is made of, by who states them: what was stated, what of it counts, and why not all. */
export function EffectParts({ line, effects }: { line: TotalLine; effects: AuditEffects }) {
  return (
    <div className="stack">
      {EFFECT_SIDES.map((side) => {
        const parts = effectsOfTotal(line, effects.all[side].effects)
        const total = line.totals[side]
        return (
          <section key={side} className="stack tight" aria-label={SIDE_TITLES[side]}>
            <h3>
              {SIDE_TITLES[side]}
              {total?.amount == null ? '' : `：${shownNumber(total.amount)} ${unitText(line.unit)}`}
            </h3>
            {parts.length === 0 ? <p className="quiet">没有。</p> : null}
            <ul className="plain-list effect-parts">
              {parts.map((part) => (
                <li key={part.effect.id}>
                  <Part part={part} line={line} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function Part({ part, line }: { part: CountedEffect; line: TotalLine }) {
  const { open } = usePanel()
  const { row } = useWorkbench()
  const words = useFieldWords()
  const found = row(part.effect.id)
  const { amount, unit } = part.effect
  const stated = amount === null ? '没有数量' : `${readableText(amount)} ${unit === null ? '' : unitText(unit)}`
  return (
    <>
      <button type="button" className="button-link" onClick={() => open('effect', part.effect.id)}>
        {words.rowName(part.effect.option)}
      </button>
      <span className="quiet">
        {found === undefined ? '' : ` ${effectName(found, words.text)}`} {stated}，{part.year} 年起
      </span>
      <MethodMark method={found?.fields['method']} />
      <p className="quiet">{standingText(part, line)}</p>
    </>
  )
}

/** What of an effect counts in the total, in its unit. */
function standingText({ standing, counted, full, carbon }: CountedEffect, { kind, unit }: TotalLine): string {
  if (standing === 'not_counted') return '没有计入，原因见“没有计入的效果”。'
  const isCarbon = kind === 'carbon_all' || kind === 'carbon_of_energy'
  if (isCarbon && carbon !== null) {
    if (carbon.kind === 'lacking') return `算不出碳排放：${lackingText(carbon.why)}。`
    const note = carbon.isEarlier ? '（系数表没有这一年，用最早的系数）' : ''
    const heat = carbon.isMeasured ? '（热值按项目实测的折标系数）' : ''
    return `计入 ${shownNumber(carbon.tCo2)} ${unitText(unit)}${note}${heat}；系数：${carbon.factor.source}`
  }
  if (counted === null) return full.kind === 'lacking' ? `没有计入：${lackingText(full.why)}。` : '没有计入。'
  const part = standing === 'partly' ? '部分计入' : '计入'
  return `${part} ${shownNumber(counted)} ${unitText(unit)}。`
}
