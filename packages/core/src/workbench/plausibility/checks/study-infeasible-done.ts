import type { Check } from '../check.ts'
import { at, named, withoutGroups } from '../check.ts'
import { clauseOfStep } from '../method-step.ts'
import { isDecided } from '../option-words.ts'

const PARTS = { technical: '技术', environmental: '环境', economic: '经济' } as const

/** An option was decided or carried out although its study found it infeasible. */
export const studyInfeasibleDone: Check = {
  id: 'study_infeasible_done',
  title: '分析为不可行的方案被采用',
  severity: 'warning',
  source: '可行性分析的结论与方案的状态',
  run: ({ options, method }) =>
    options.flatMap((option) => {
      const { study, id, row } = option
      if (study === null || study.decision !== 'infeasible' || !isDecided(option)) return []
      const parts = (['technical', 'environmental', 'economic'] as const).filter((part) => study[part] === 'infeasible')
      const why = study.result?.because.find(({ code }) => code.endsWith('_failed'))?.text
      const reason = parts.includes('economic') && why !== undefined ? `（${why}）` : ''
      const message = `方案${named(row)}的可行性分析在${parts.map((part) => PARTS[part]).join('、')}方面为不可行${reason}，却已确定或者实施。请核对分析所用的数据；为达标等其他原因实施的，请写明理由。`
      const places = [at('option_studies', study.row.id), at('options', id, 'state')]
      const clause = clauseOfStep(method, 'recommendation')
      return [
        {
          about: [id],
          figures: [...parts, why === undefined ? why : withoutGroups(why), option.state ?? ''],
          message,
          places,
          clause,
        },
      ]
    }),
}
