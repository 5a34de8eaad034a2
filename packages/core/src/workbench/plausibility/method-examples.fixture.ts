import type { CheckExamples } from './check-example.fixture.ts'

const LEADER = { name: '王建国', team_role: 'leader', post: '厂长', duties: '总负责' }
const FOCUS = {
  focus_criteria: { w: { name: '主要消耗', basis: 'main_consumption', weight: '8' } },
  focus_candidates: { a: { name: '一车间' }, b: { name: '二车间' }, c: { name: '三车间' } },
  focus_scores: {
    1: { candidate: 'a', criterion: 'w', score: '9' },
    2: { candidate: 'b', criterion: 'w', score: '7' },
    3: { candidate: 'c', criterion: 'w', score: '5' },
  },
}
const chosen = (id: string, more = {}) => {
  const candidates = Object.entries(FOCUS.focus_candidates)
  return Object.fromEntries(
    candidates.map(([key, row]) => [key, key === id ? { ...row, is_chosen: 'yes', ...more } : row]),
  )
}
const TARGET = {
  name: '煤耗',
  unit_text: 't/t',
  base_year: '2025',
  base_value: '0.24',
  near_year: '2027',
  near_value: '0.22',
}
const COAL = { coal: { kind: 'energy', name: '原煤', unit: 't', carrier: 'raw_coal' } }
const COAL_2025 = { f: { item: 'coal', year: '2025', amount: '240.4' } }
const PUBLICITY = { p: { held_on: '2026-03-01', form: '动员会', content: '动员' } }

/** What the checks of preparation, focus, targets and steps find, and what not. */
export const METHOD_EXAMPLES: CheckExamples = {
  team_composition: {
    finds: { team: { a: { ...LEADER, team_role: 'member' } } },
    says: ['审核小组没有组长'],
    passes: { team: { a: LEADER } },
  },
  plan_incomplete: {
    finds: { plan: { a: { phase: '1', content: '成立小组', responsible: '办公室' } } },
    says: ['有 1 项没有完成时间', '没有安排这些阶段：“预审核”'],
    passes: {
      plan: {
        a: { phase: '1', content: '成立小组', responsible: '办公室', finish_on: '2026-03-01' },
        b: { phase: '2', content: '调查', responsible: '生产部', finish_on: '2026-04-01' },
      },
    },
  },
  publicity_and_training: {
    finds: { publicity: PUBLICITY },
    says: ['没有培训记录'],
    passes: { publicity: PUBLICITY, training: { t: { held_on: '2026-03-02', topic: '审核方法' } } },
  },
  focus_candidates_count: {
    finds: { focus_candidates: { a: { name: '一车间' } } },
    says: ['有 1 个，一般取 3 至 5 个'],
    passes: FOCUS,
  },
  focus_criteria_weights: {
    finds: { focus_criteria: { w: { name: '主要消耗', basis: 'main_consumption', weight: '3' } } },
    says: ['权重为 3，“主要消耗”常用 7 至 9'],
    passes: FOCUS,
  },
  focus_scores_missing: {
    finds: { ...FOCUS, focus_scores: { 1: FOCUS.focus_scores[1], 2: FOCUS.focus_scores[2] } },
    says: ['还有 1 个得分没有填：“三车间”的“主要消耗”'],
    passes: FOCUS,
  },
  focus_not_chosen: {
    finds: FOCUS,
    says: ['列了 3 个备选审核重点，还没有确定。按打分排在第一的是“一车间”'],
    passes: { ...FOCUS, focus_candidates: chosen('a') },
  },
  focus_not_first: {
    finds: { ...FOCUS, focus_candidates: chosen('b') },
    says: ['“二车间”得 56 分，低于没有选的“一车间”（72 分），没有写理由'],
    passes: { ...FOCUS, focus_candidates: chosen('b', { reason: '一车间明年停产' }) },
  },
  target_not_better: {
    finds: {
      survey_items: COAL,
      targets: {
        same: { ...TARGET, near_value: '0.24' },
        worse: { ...TARGET, name: '用煤', item: 'coal', near_value: '0.25' },
        back: { ...TARGET, name: '回退', near_value: '0.20', far_value: '0.22' },
      },
    },
    says: ['“煤耗”与基准值相同', '“用煤”比基准值更差', '“回退”的近期和远期目标方向不一致'],
    passes: {
      survey_items: COAL,
      targets: {
        a: { ...TARGET, item: 'coal', far_value: '0.2' },
        b: { ...TARGET, name: '水重复利用率', near_value: '0.9' },
      },
    },
  },
  target_years: {
    finds: {
      targets: {
        order: { ...TARGET, near_year: '2024' },
        alone: { ...TARGET, name: '只有年份', far_year: '2030' },
        none: { name: '没有值', unit_text: 't', base_year: '2025', base_value: '1' },
      },
    },
    says: ['近期目标年 2024 不在基准年 2025 之后', '有远期目标年，没有目标值', '没有目标值，无法考核'],
    passes: { targets: { a: { ...TARGET, far_year: '2030', far_value: '0.2' } } },
  },
  target_base: {
    finds: {
      survey_items: COAL,
      survey_figures: COAL_2025,
      targets: { a: { ...TARGET, item: 'coal', base_value: '241' } },
    },
    says: ['基准值 241 与“原煤”2025 年的数据（数量 240.4）都不一致'],
    passes: {
      survey_items: COAL,
      survey_figures: COAL_2025,
      targets: { a: { ...TARGET, item: 'coal', base_value: '240' } },
    },
  },
  aims_without_target: {
    finds: { targets: { a: { ...TARGET, aim: 'save_energy' } } },
    says: ['目的包括“减污”'],
    passes: { targets: { a: { ...TARGET, aim: 'save_energy' }, b: { ...TARGET, name: 'COD', aim: 'cut_pollution' } } },
  },
  topics_without_target: {
    finds: { targets: { a: TARGET } },
    says: ['考虑“碳减排”'],
    passes: { targets: { a: { ...TARGET, topic: 'carbon' } } },
  },
  steps_not_done: {
    finds: { steps: { a: { step: 'team', state: 'done' }, b: { step: 'plan', state: 'not_needed' } } },
    says: ['“审核准备”阶段还有 2 步没有完成：1.3 plan、1.4', '“预审核”阶段还有 1 步'],
    passes: {
      steps: {
        a: { step: 'team', state: 'done' },
        b: { step: 'plan', state: 'not_needed', note: '沿用集团计划' },
        c: { step: 'publicity_and_training', state: 'done' },
        d: { step: 'focus', state: 'done' },
      },
    },
  },
  done_without_content: {
    finds: { steps: { a: { step: 'team', state: 'done' } } },
    says: ['步骤“1.2 team”标为完成，但“审核小组成员表”没有任何内容'],
    passes: { steps: { a: { step: 'team', state: 'done' } }, team: { l: LEADER } },
  },
  required_column_empty: {
    finds: { team: { a: { ...LEADER, post: ' ' }, b: { name: '李梅', team_role: 'member', duties: '计量' } } },
    says: ['“审核小组成员表”有 2 行没有填“来自部门及职务职称”'],
    passes: { team: { a: LEADER } },
  },
  dangling_reference: {
    finds: { survey_figures: { f: { item: 'gone', year: '2025', amount: '1' } } },
    says: ['“历年数据”有 1 行的“项目”指向“现状调查项目”中已经删除的行'],
    passes: { survey_items: COAL, survey_figures: COAL_2025 },
  },
  row_twice: {
    finds: { survey_items: COAL, survey_figures: { ...COAL_2025, g: { item: 'coal', year: '2025', amount: '1' } } },
    says: ['“历年数据”有 2 行的项目、年份相同'],
    passes: { survey_items: COAL, survey_figures: { ...COAL_2025, g: { item: 'coal', year: '2024', amount: '1' } } },
  },
}
