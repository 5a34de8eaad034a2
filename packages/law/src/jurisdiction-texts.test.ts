import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseEntriesOf } from '@qingshen/core/casework/case-entries'
import { clauseDays, lawChain } from '@qingshen/core/rulebook/law-text.schema'
import { expect, test } from 'vitest'
import { LAWS, folderOf } from './texts-of-laws.fixture.ts'

const squeezed = (text: string) => text.replace(/\s+/gu, '')

for (const law of LAWS) {
  const chain = lawChain(LAWS, law.id)
  const clauseIds = new Set(chain.flatMap((member) => member.clauses.map((clause) => clause.id)))
  const readingIds = new Set(chain.flatMap((member) => member.readings.readings.map((reading) => reading.id)))

  test(`${law.id}: every clause stands in a known document, once`, () => {
    const documents = new Set(law.documents.map((document) => document.id))
    const ids = law.clauses.map((clause) => clause.id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(law.clauses.filter((clause) => !documents.has(clause.document)).map((clause) => clause.id)).toEqual([])
    expect(law.clauses.filter((clause) => clauseDays(chain, clause.id) === null)).toEqual([])
  })

  test(`${law.id}: everything cited is there`, () => {
    const caseEntries = Object.values(caseEntriesOf(law)).flat()
    const everyId = new Set(LAWS.flatMap((member) => member.clauses.map((clause) => clause.id)))
    const cited = [
      ...law.duties.flatMap((duty) => [duty.clause, ...duty.basis]),
      ...law.consequences.flatMap((entry) => [
        entry.clause,
        ...(entry.kind === 'sanction' ? entry.appliesClauses : []),
      ]),
      ...law.procedures.flatMap((procedure) => [procedure.clause, ...procedure.steps.map((step) => step.clause)]),
      ...law.procedures.flatMap((procedure) => (procedure.ranking === undefined ? [] : [procedure.ranking.clause])),
      ...law.casework.map((row) => row.clause),
      ...caseEntries.flatMap(({ clause, basis }) => [...(clause === undefined ? [] : [clause]), ...basis]),
      ...[...law.readings.aims, ...law.readings.appliesTo, ...law.readings.leads].map((entry) => entry.clause),
    ]
    expect(cited.filter((id) => !clauseIds.has(id))).toEqual([])
    const inReadings = law.readings.readings.flatMap((reading) => [reading.clause, ...(reading.clauses ?? [])])
    expect(inReadings.filter((id) => !everyId.has(id))).toEqual([])
    const entries = [...law.clauses, ...law.duties, ...law.procedures, ...law.casework, ...law.consequences]
    const readings = [...entries, ...caseEntries].flatMap((entry) =>
      'reading' in entry && entry.reading !== undefined ? [entry.reading] : [],
    )
    const inSteps = law.procedures.flatMap((procedure) => procedure.steps.flatMap((step) => step.reading ?? []))
    expect([...readings, ...inSteps].filter((id) => !readingIds.has(id))).toEqual([])
  })

  test(`${law.id}: wordings given as verbatim stand in the source`, () => {
    const path = join(folderOf(law.id), 'sources/full-text.txt')
    const verbatim = law.clauses.filter((clause) => 'text' in clause)
    if (!existsSync(path)) return expect(verbatim).toEqual([])
    const source = squeezed(readFileSync(path, 'utf8'))
    const pieces = verbatim.flatMap((clause) => clause.text.split('……').map((piece) => [clause.id, piece] as const))
    expect(pieces.filter(([, piece]) => !source.includes(squeezed(piece)))).toEqual([])
  })

  test(`${law.id}: procedures lead to a fixed, published and notified list`, () => {
    for (const procedure of law.procedures) {
      const acts = procedure.steps.map((step) => step.act)
      expect(acts[0], procedure.id).toBe('propose')
      expect(acts.filter((act) => act === 'fix').length, procedure.id).toBe(1)
      expect(acts.includes('publish_for_comment'), procedure.id).toBe(procedure.comment === 'required')
      const fix = procedure.steps.find((step) => step.act === 'fix')
      expect(fix?.department, procedure.id).toBe(procedure.fixedBy.department)
      expect(fix?.levels, procedure.id).toEqual(procedure.fixedBy.levels)
      expect(new Set(procedure.steps.map((step) => step.id)).size, procedure.id).toBe(procedure.steps.length)
    }
  })
}
