/** What is shown of the survey: the amounts, or what is computed from them. */
export const VIEWS = [
  { id: 'amount', title: '数量' },
  { id: 'unit', title: '单位产品消耗' },
  { id: 'coal', title: '折标准煤' },
  { id: 'change', title: '逐年变化' },
] as const

export type SurveyView = (typeof VIEWS)[number]['id']

export function viewOf(text: string | undefined): SurveyView {
  return VIEWS.find(({ id }) => id === text)?.id ?? 'amount'
}
