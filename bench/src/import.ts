import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Finding } from './finding.ts'
import { duration, figure, ratio } from './finding.ts'
import type { ImportTimes } from './import-once.ts'
import type { StoreKind } from './open-stores.ts'

const GOALS = { previewMs: 15_000, previewMb: 300, commitMs: { embedded: 120_000, server: 30_000 } } as const

/** Import of a workbook on both engines: preview with every issue, then commit; beside the bare library and a bare table. */
export async function benchImport({ rows }: { readonly rows: number }): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'qingshen-bench-import-'))
  try {
    run('write-import-files.ts', [folder, String(rows)])
    return (['server', 'embedded'] as const).flatMap((kind) => {
      const times = JSON.parse(run('import-once.ts', [kind, folder])) as ImportTimes | null
      return times === null ? [figure(kind, 'skipped: no PostgreSQL')] : findingsOf(kind, times)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(program: string, args: readonly string[]): string {
  const path = fileURLToPath(new URL(program, import.meta.url))
  return execFileSync(process.execPath, [path, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 24,
  })
}

function findingsOf(kind: StoreKind, times: ImportTimes): Finding[] {
  const { previewMs, openMb, previewMb, bareReadMs, commitMs, bareWriteMs, issues, created } = times
  return [
    duration(`${kind}: preview with ${issues} issues`, previewMs, GOALS.previewMs),
    figure(`${kind}: memory of the process with the store open`, `${openMb.toFixed(0)} MB`),
    {
      what: `${kind}: memory the preview took above it`,
      figure: `${(previewMb - openMb).toFixed(0)} MB`,
      goal: { text: `under ${GOALS.previewMb} MB`, isMet: previewMb - openMb <= GOALS.previewMb },
    },
    duration(`${kind}: reading the same workbook with the bare library`, bareReadMs),
    ratio(`${kind}: preview : bare reading`, previewMs, bareReadMs),
    duration(`${kind}: commit of ${created} enterprises`, commitMs, GOALS.commitMs[kind]),
    duration(`${kind}: the same rows into one bare table`, bareWriteMs),
    ratio(`${kind}: commit : bare table`, commitMs, bareWriteMs),
  ]
}
