import { figuresOf } from '../workbench.fixture.ts'
import type { CheckExamples } from './check-example.fixture.ts'

const CEMENT = { kind: 'output', name: '水泥', unit: 't', is_main: 'yes' }
const COAL = { kind: 'energy', name: '原煤', unit: 't', carrier: 'raw_coal' }
const LIME = { kind: 'material', name: '石灰石', unit: 't' }
const WASTE = { kind: 'waste_generated', name: '污泥', unit: 't' }
const years = (...amounts: string[]) => Object.fromEntries(amounts.map((amount, at) => [String(2023 + at), amount]))

/** What the checks of the survey find, and what not. */
export const SURVEY_EXAMPLES: CheckExamples = {
  too_few_years: {
    finds: { survey_items: { lime: LIME }, survey_figures: figuresOf({ lime: { 2022: '1', 2025: '1' } }) },
    says: ['只有 2 个年份', '缺 2023、2024 年'],
    passes: { survey_items: { lime: LIME }, survey_figures: figuresOf({ lime: years('1', '1', '1') }) },
  },
  no_main_product: {
    finds: { survey_items: { a: { ...CEMENT, is_main: 'no' }, b: { ...CEMENT, name: '熟料', is_main: 'no' } } },
    says: ['有 2 种产品，没有选定主要产品'],
    passes: { survey_items: { a: CEMENT, b: { ...CEMENT, name: '熟料', is_main: 'no' } } },
  },
  empty_year: {
    finds: {
      survey_items: { lime: LIME, waste: WASTE },
      survey_figures: figuresOf({ lime: years('1', '1', '1'), waste: { 2023: '5', 2025: '5' } }),
    },
    says: ['“污泥” 2024 年没有填'],
    passes: {
      survey_items: { lime: LIME, waste: WASTE },
      survey_figures: figuresOf({ lime: years('1', '1', '1'), waste: years('0', 'not_applicable', '5') }),
    },
  },
  zero_between_years: {
    finds: { survey_items: { lime: LIME }, survey_figures: figuresOf({ lime: years('100', '0', '120') }) },
    says: ['2024 年填了 0，前后的年份都不是 0'],
    passes: { survey_items: { lime: LIME }, survey_figures: figuresOf({ lime: years('0', '0', '0') }) },
  },
  thousandfold_year: {
    finds: { survey_items: { lime: LIME }, survey_figures: figuresOf({ lime: years('1200', '1250000', '1300') }) },
    says: ['2023 年为 1,200 t，2024 年为 1,250,000 t，相差约一千倍', '2025 年为 1,300 t'],
    passes: { survey_items: { lime: LIME }, survey_figures: figuresOf({ lime: years('1200', '12500', '1300') }) },
  },
  year_jump: {
    finds: {
      survey_items: { cement: CEMENT, lime: LIME },
      survey_figures: figuresOf({ cement: years('100', '100'), lime: years('130', '180') }),
    },
    says: ['单位产品的量 2023 年为 1.3，2024 年为 1.8，变化 38.46 %'],
    passes: {
      survey_items: { cement: { ...CEMENT }, lime: LIME },
      survey_figures: figuresOf({ cement: years('100', '129', '130'), lime: years('130', '0', '169') }),
    },
  },
  energy_factor: {
    finds: {
      survey_items: {
        none: { kind: 'energy', name: '蒸汽', unit: 't' },
        tce: { ...COAL, coal_factor: '0.7143', coal_factor_source: '化验' },
        mute: { ...COAL, name: '焦炭', coal_factor: '971.4' },
        area: { ...COAL, name: '煤气', unit: 'm3' },
      },
      survey_figures: figuresOf({ none: years('1'), tce: years('1'), mute: years('1'), area: years('1') }),
    },
    says: ['“蒸汽”没有选能源种类', '相差约一千倍', '“焦炭”填了折标准煤系数 971.4，没有写来源', '“煤气”按 m³ 计'],
    passes: {
      survey_items: { coal: COAL, own: { ...COAL, coal_factor: '700', coal_factor_source: '化验报告' } },
      survey_figures: figuresOf({ coal: years('1', '2'), own: years('1', '2') }),
    },
  },
  energy_against_output: {
    finds: {
      survey_items: { cement: CEMENT, coal: COAL },
      survey_figures: figuresOf({ cement: years('100', '120'), coal: years('50', '40') }),
    },
    says: ['产量变化 20 %，综合能耗变化 -20 %，方向相反'],
    passes: {
      survey_items: { cement: CEMENT, coal: COAL },
      survey_figures: figuresOf({ cement: years('100', '120', '121'), coal: years('50', '55', '54') }),
    },
  },
  total_not_sum: {
    finds: {
      survey_items: { a: LIME, b: { ...LIME, name: '粘土' }, sum: { ...LIME, name: '原料合计' } },
      survey_figures: figuresOf({ a: years('0.1'), b: years('0.2'), sum: years('0.4') }),
    },
    says: ['2023 年“原料合计”填了 0.4 t，各项相加是 0.3 t，差 0.1 t'],
    passes: {
      survey_items: { a: LIME, b: { ...LIME, name: '粘土' }, sum: { ...LIME, name: '原料合计' } },
      survey_figures: figuresOf({ a: years('0.1'), b: years('0.2'), sum: years('0.3') }),
    },
  },
  discharge_above_generation: {
    finds: {
      survey_items: {
        made: { kind: 'pollutant_generated', name: 'COD', unit: 't' },
        gone: { kind: 'pollutant_discharged', name: 'ＣＯＤ', unit: 'kg' },
        waste: WASTE,
        used: { kind: 'waste_used', name: '污泥', unit: 't' },
        buried: { kind: 'waste_disposed', name: '污泥', unit: 't' },
      },
      survey_figures: figuresOf({
        made: years('1.5'),
        gone: years('1501'),
        waste: years('10'),
        used: years('8'),
        buried: years('3'),
      }),
    },
    says: ['“COD”产生 1.5 t，排放 1.501 t，多出 0.001 t', '“污泥”产生 10 t，利用和处置 11 t'],
    passes: {
      survey_items: {
        made: { kind: 'pollutant_generated', name: 'COD', unit: 't' },
        gone: { kind: 'pollutant_discharged', name: 'COD', unit: 'kg' },
      },
      survey_figures: figuresOf({ made: years('1.5'), gone: years('1500') }),
    },
  },
  discharge_above_limit: {
    finds: {
      survey_items: { gone: { kind: 'pollutant_discharged', name: 'NOx', unit: 't', limit: '50' } },
      survey_figures: figuresOf({ gone: years('50', '50.1') }),
    },
    says: ['2024 年“NOx”排放 50.1 t，超过限值 50 t'],
    passes: {
      survey_items: { gone: { kind: 'pollutant_discharged', name: 'NOx', unit: 't', limit: '50' } },
      survey_figures: figuresOf({ gone: years('50', '0') }),
    },
  },
}
