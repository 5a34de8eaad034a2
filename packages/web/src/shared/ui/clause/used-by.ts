import type { Clause } from '@qingshen/contracts/law.operations'

const KINDS: Readonly<Record<string, { word: string; tab: string }>> = {
  rule: { word: '判定规则', tab: 'rules' },
  duty: { word: '义务', tab: 'duties' },
  procedure: { word: '办理程序', tab: 'procedures' },
  consequence: { word: '法律后果', tab: 'consequences' },
  reading: { word: '理解', tab: 'readings' },
}

export function usedByWord(kind: string): string {
  return KINDS[kind]?.word ?? '规定'
}

/** Where the rule browser shows a thing that rests on a clause. */
export function usedByAddress(use: Clause['usedBy'][number]): string {
  const tab = KINDS[use.kind]?.tab ?? 'rules'
  return `/rules/${encodeURIComponent(use.law)}?tab=${tab}#${encodeURIComponent(use.id)}`
}
