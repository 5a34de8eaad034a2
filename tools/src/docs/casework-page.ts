import { CASE_REQUIREMENTS, CASE_SIDES, CASE_STATES } from '@qingshen/core/casework/case-codes'
import { actorsText } from '@qingshen/core/casework/transition-actors'
import type { Transition } from '@qingshen/core/casework/transition.schema'
import type { AuditKind } from '@qingshen/core/vocabulary/audit-kind'
import { AUDIT_KINDS } from '@qingshen/core/vocabulary/audit-kind'
import { DUTIES } from '@qingshen/core/vocabulary/duty'
import { loadLaws } from '@qingshen/law/load-law'

/** The page of the state machine: for every law that says something of its own, the drawing and the table. */
export function caseworkPage(): string {
  const laws = loadLaws().filter(({ casework }) => casework.length > 0)
  return [
    '# 案件的状态与事项',
    '',
    '由 `npm run docs` 从各法规文件夹的 `casework.yaml` 生成，不要手改。地方没有规定的，从上级法规。',
    '同一事项（id 相同）以最具体的法规为准；条款不在有效期内的行不适用。',
    '',
    ...laws.flatMap(({ title, id, casework }) => [
      `## ${title}（${id}）`,
      '',
      ...AUDIT_KINDS.codes.flatMap((kind) => diagram(casework, kind)),
      ...table(casework),
    ]),
  ].join('\n')
}

function diagram(rows: readonly Transition[], kind: AuditKind): string[] {
  const moving = rows.filter(({ kinds, to }) => kinds.includes(kind) && to !== undefined)
  const arrows = moving.flatMap(({ from, to, title }) =>
    from.filter((state) => state !== to).map((state) => `  ${state} --> ${to}: ${title}`),
  )
  if (arrows.length === 0) return []
  const states = new Set(moving.flatMap(({ from, to }) => [...from, ...(to === undefined ? [] : [to])]))
  return [
    `### ${AUDIT_KINDS.label(kind)}`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...Array.from(states, (state) => `  state "${CASE_STATES.label(state)}" as ${state}`),
    ...new Set(arrows),
    '```',
    '',
  ]
}

function table(rows: readonly Transition[]): string[] {
  return [
    '| 事项 | 谁办理 | 从 | 到 | 条件 | 附加状态 | 完成的义务 | 产生的义务 | 依据 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${cells(row).join(' | ')} |`),
    '',
  ]
}

function cells(row: Transition): string[] {
  const sides = [
    ...row.needs.map((side) => `须在“${CASE_SIDES.label(side)}”`),
    ...row.unless.map((side) => `不得在“${CASE_SIDES.label(side)}”`),
    ...row.adds.map((side) => `加上“${CASE_SIDES.label(side)}”`),
    ...row.lifts.map((side) => `解除“${CASE_SIDES.label(side)}”`),
  ]
  return [
    row.title,
    actorsText(row.who, null),
    row.from.map((state) => CASE_STATES.label(state)).join('、'),
    row.to === undefined ? '不变' : CASE_STATES.label(row.to),
    row.requires.map((each) => CASE_REQUIREMENTS.label(each)).join('；'),
    sides.join('；'),
    row.fulfils.map((duty) => DUTIES.label(duty)).join('、'),
    row.opens.map((duty) => DUTIES.label(duty)).join('、'),
    row.clause,
  ]
}
