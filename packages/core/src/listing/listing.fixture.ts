import { judgeStep } from './judge-act.ts'
import type { ListProcedure } from './procedure.schema.ts'
import { ProceduresFileSchema } from './procedure.schema.ts'
import type { ListOffice, ListPart, ListSituation } from './situation.schema.ts'

export const [upwards, withComment] = ProceduresFileSchema.parse([
  {
    id: 'upwards',
    clause: 'C-1',
    title: '逐级上报',
    grounds: ['double_exceed'],
    batch: 'yearly',
    comment: 'none',
    fixedBy: { department: 'ecology', levels: ['province'] },
    steps: [
      {
        id: 'propose',
        act: 'propose',
        title: '提出初选名单',
        department: 'ecology',
        levels: ['county', 'city'],
        clause: 'C-1',
      },
      { id: 'forward', act: 'forward', title: '逐级上报', department: 'ecology', levels: ['city'], clause: 'C-1' },
      { id: 'fix', act: 'fix', title: '审核确定', department: 'ecology', levels: ['province'], clause: 'C-1' },
      {
        id: 'notify',
        act: 'notify',
        title: '书面通知企业',
        department: 'ecology',
        levels: ['province'],
        clause: 'C-1',
      },
      {
        id: 'publish',
        act: 'publish',
        title: '公布名单',
        department: 'ecology',
        levels: ['province'],
        clause: 'C-1',
      },
    ],
  },
  {
    id: 'with_comment',
    clause: 'C-2',
    title: '核定并公示',
    grounds: ['scope'],
    batch: 'yearly',
    comment: 'required',
    fixedBy: { department: 'ecology', levels: ['province'] },
    steps: [
      {
        id: 'propose',
        act: 'propose',
        title: '提出年度名单',
        department: 'ecology',
        levels: ['city'],
        clause: 'C-2',
        due: { month: 2, day: 'end' },
      },
      { id: 'verify', act: 'verify', title: '核定', department: 'ecology', levels: ['province'], clause: 'C-2' },
      {
        id: 'comment',
        act: 'publish_for_comment',
        title: '公示',
        department: 'ecology',
        levels: ['province'],
        clause: 'C-2',
      },
      { id: 'fix', act: 'fix', title: '确定名单', department: 'ecology', levels: ['province'], clause: 'C-2' },
      {
        id: 'notify',
        act: 'notify',
        title: '下达书面通知',
        department: 'ecology',
        levels: ['city'],
        clause: 'C-2',
        due: { month: 3, day: 'end' },
      },
    ],
  },
]) as [ListProcedure, ListProcedure]

export const province: ListOffice = { id: 'p', capacities: ['ecology'], level: 'province', regionPath: '65' }
export const city: ListOffice = { id: 'c', capacities: ['ecology'], level: 'city', regionPath: '65/652800' }
export const county: ListOffice = { id: 'k', capacities: ['ecology'], level: 'county', regionPath: '65/652800/652801' }

export const countyPart: ListPart = {
  id: 'part-k',
  officeId: 'k',
  officeName: '库尔勒市生态环境局',
  level: 'county',
  regionPath: county.regionPath,
  heldAt: 'county',
  state: 'drafting',
  entries: 3,
}

export function situation(changes: Partial<ListSituation> = {}): ListSituation {
  return {
    region: { level: 'province', path: '65' },
    year: 2026,
    parts: [countyPart],
    acts: [],
    consents: [],
    comment: null,
    openObjections: 0,
    standingEntries: 3,
    unrankedEntries: 0,
    fixedOn: null,
    publishedOn: null,
    notices: [{ regionPath: county.regionPath, standing: 3, noticed: 0 }],
    ...changes,
  }
}

export const judge = (
  ...[procedure, now, office, today, step]: [ListProcedure, ListSituation, ListOffice, string, string]
) => judgeStep({ procedure, situation: now, office, today }, step)

export const atProvince: ListPart = { ...countyPart, heldAt: 'province', state: 'sent' }
export const codes = (issues: readonly { code: string }[]) => issues.map((issue) => issue.code)
