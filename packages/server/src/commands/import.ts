import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { today } from '@qingshen/application/deps'
import { importRegister } from '@qingshen/application/import/import-register'
import { workAsSystem } from '@qingshen/application/import/import-work'
import { listOpenQuestions } from '@qingshen/application/import/open-questions'
import { regionPathOf, seedReference } from '@qingshen/application/reference/seed-reference'
import { Problem } from '@qingshen/core/kernel/problem'
import { ImportDecisionsSchema, NO_DECISIONS } from '@qingshen/core/register/import-decisions.schema'
import type { ImportDecisions } from '@qingshen/core/register/import-decisions.schema'
import type { Command } from './command.ts'
import { dayOption } from './day-option.ts'
import { parseCall } from './parse-call.ts'
import { STORE_OPTION, withStore } from './store-options.ts'

const LARGEST_REPORT = 10_000

export const command: Command = {
  name: 'import',
  usage: 'FILE [--place CODE] [--valid-on DATE] [--listed-on DATE] [--source TEXT] [--decisions FILE] [--data FOLDER]',
  summary: '导入企业名录（.xlsx、.xls、.csv、方案原文）；有问题没有决定时什么也不写入，并列出全部问题',
  run: async (args) => {
    const { options, positionals } = parseCall(
      args,
      {
        ...STORE_OPTION,
        place: { type: 'string' },
        'valid-on': { type: 'string' },
        'listed-on': { type: 'string' },
        source: { type: 'string' },
        decisions: { type: 'string' },
      },
      ['FILE'],
    )
    const path = positionals[0] ?? ''
    const file = { bytes: await bytesOf(path), name: basename(path) }
    const listedOn = options['listed-on'] === undefined ? null : dayOption('listed-on', options['listed-on'])
    const validOn = options['valid-on'] === undefined ? null : dayOption('valid-on', options['valid-on'])
    const decisions = await decisionsOf(options.decisions)
    return await withStore(options.data, async (deps) => {
      await seedReference(deps)
      const regionPath = options.place === undefined ? '' : regionPathOf(deps.reference.divisions, options.place)
      const chosen = { validOn: validOn ?? today(deps), listedOn, source: options.source ?? file.name }
      const work = workAsSystem(deps)
      const run = await importRegister(work, { ...file, regionPath }, chosen, decisions)
      if (run.state !== 'committed') {
        const open = await listOpenQuestions(work, run.id, LARGEST_REPORT)
        throw new Problem(
          'validation_failed',
          `有 ${run.summary.blocking} 个问题没有处理，什么也没有写入。请改正文件，或用 --decisions 给出决定后重新导入。`,
          open,
        )
      }
      const { rows, counts, matches, written } = run.summary
      return { import: run.id, file: file.name, rows, written, matches, issues: counts }
    })
  },
}

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path))
  } catch {
    throw new Problem('invalid_call', `读不到文件 ${path}。请检查路径和权限。`)
  }
}

async function decisionsOf(path: string | undefined): Promise<ImportDecisions> {
  if (path === undefined) return NO_DECISIONS
  const text = new TextDecoder().decode(await bytesOf(path))
  const parsed = ImportDecisionsSchema.partial().safeParse(jsonOf(text))
  if (parsed.success) return { ...NO_DECISIONS, ...withoutUndefined(parsed.data) }
  const paths = parsed.error.issues.map((issue) => issue.path.join('/')).join('、')
  throw new Problem('invalid_call', `决定文件 ${path} 的格式不对（${paths}）。请对照说明改正。`)
}

function withoutUndefined(given: {
  [K in keyof ImportDecisions]?: ImportDecisions[K] | undefined
}): Partial<ImportDecisions> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
