import { auditMethodOn } from '@qingshen/core/casework/audit-method-on'
import { reportTemplateOn } from '@qingshen/core/casework/report-template-on'
import type { AnySystem } from '@qingshen/core/indicator/judge-plant'
import { systemParts } from '@qingshen/core/indicator/system-parts'
import { buildReport } from '@qingshen/core/report/build-report'
import type { ReportInput } from '@qingshen/core/report/report-input'
import { CAN_MAKER, aReport } from '@qingshen/core/report/report.fixture'
import { namesIn, unboundNumbers } from '@qingshen/core/report/unbound-numbers.fixture'
import { expect, test } from 'vitest'
import { findSystem, listSystemFiles } from './indicator-systems.ts'
import { loadLaws } from './load-law.ts'
import { loadCarbonFactors } from './reference/carbon-factors.ts'
import { loadEnergyFactors } from './reference/energy-factors.ts'

const ON = '2026-11-22'
const FACTORS = { energy: loadEnergyFactors(), carbon: loadCarbonFactors() }

/** The audit of the can maker under a law, judged by a system with a number for everything. */
function underLaw(law: string, system: AnySystem): ReportInput {
  const question = { law, on: ON }
  const rows = systemParts(system).flatMap((part) => part.rows)
  const level_values = rows.map(({ id, title, kind }, position) => {
    const value = kind === 'number' ? '1.5' : kind === 'graded' ? 'Ⅱ级' : '是'
    return {
      ...CAN_MAKER.get('level_values')![0]!,
      id: `v${position}`,
      position,
      fields: { indicator: id, name: title, before: value, after: value },
    }
  })
  return {
    ...aReport(new Map([...CAN_MAKER, ['level_values', level_values]]), reportTemplateOn(loadLaws(), question)),
    method: auditMethodOn(loadLaws(), question, 'full', FACTORS),
    beside: { system, earlier: [] },
  }
}

const SYSTEMS = listSystemFiles().flatMap(({ id }) => findSystem(id) ?? [])

test.each(['national', 'xinjiang-2005'])(
  'XJ05-13f no number of a report is plain text, under the template of %s and any system',
  (law) => {
    for (const system of SYSTEMS) {
      const input = underLaw(law, system)
      for (const variant of ['evaluation', 'acceptance'] as const) {
        const document = buildReport(input, variant)
        expect(unboundNumbers(document, namesIn(input)), `${system.system.id} ${variant}`).toEqual([])
        expect(document.figures.some(({ key }) => key.startsWith('system:benchmark:'))).toBe(true)
      }
    }
  },
)
