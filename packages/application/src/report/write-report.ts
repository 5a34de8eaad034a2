import { buildReport } from '@qingshen/core/report/build-report'
import type { ReportDocument, ReportVariant } from '@qingshen/core/report/report-document.schema'
import { readBeside } from '@qingshen/core/workbench/read-beside'
import { workbenchData } from '@qingshen/core/workbench/workbench-data'
import type { ReportSource } from './report-source.ts'

/** Writes the report of a case as it was read. */
export function writeReport(source: ReportSource, variant: ReportVariant): ReportDocument {
  const { rows, method, beside, template, subject } = source
  const { system } = beside
  const version = system === null ? {} : { systemSha256: system.sha256 }
  const input = { data: workbenchData(rows), method, beside: readBeside(beside), template, subject, ...version }
  return buildReport(input, variant)
}
