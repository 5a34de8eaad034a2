import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { deadlines } from '@qingshen/core/calendar/deadlines'
import { decideAll } from '@qingshen/core/scope/decide'
import { decideReference } from '@qingshen/law/decide-reference'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inProject } from '../shared/project.ts'
import { compileLaws } from './compile-law.ts'
import { printFinding } from './finding.ts'

const PAGE = readFileSync(inProject('docs/how-to/add-a-jurisdiction.md'), 'utf8')
const LAW = 'qinglan-2027'

/** The blocks of the page that name a file, as file -> text. */
const FILES = new Map(
  Array.from(PAGE.matchAll(/^```(?:yaml|csv|json|text) (\S+)\n([\s\S]*?)^```$/gm), ([, file = '', text = '']) => [
    file,
    text,
  ]),
)

/** The rows of the page's table of mistakes. */
const MISTAKES = Array.from(PAGE.matchAll(/^\| `(.+?)` \| `(.+?)` \| `(.+?)` \| (.+) \|$/gm), (found) => {
  const [, file = '', before = '', after = '', message = ''] = found
  return { file: `${LAW}/${file}`, before, after, message }
})

let root = ''

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'how-to-'))
  for (const name of ['national', 'xinjiang-2005']) {
    cpSync(inProject('packages/law/jurisdictions', name), join(root, name), { recursive: true })
  }
  for (const [file, text] of FILES) write(file, text)
})

afterAll(() => rmSync(root, { recursive: true }))

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

function textOf(file: string): string {
  const text = FILES.get(file)
  if (text === undefined) throw new Error(`the page shows no ${file}`)
  return text
}

function compiled() {
  const { laws, findings } = compileLaws(root, decideReference())
  expect(findings).toEqual([])
  return laws
}

test('the folder of the page compiles as it stands', () => {
  const law = compiled().find(({ id }) => id === LAW)
  expect(law?.inherits).toEqual(['national'])
  expect(law?.cases.length).toBeGreaterThan(0)
  expect(law?.provisions.map(({ id, origin }) => `${id} ${origin}`)).toContain(`mode ${LAW}`)
})

test('every clause of the page stands in its source word for word', () => {
  const source = textOf(`${LAW}/sources/full-text.txt`)
  const words = compiled()
    .filter(({ id }) => id === LAW)
    .flatMap(({ clauses }) => clauses.map((clause) => ('text' in clause ? clause.text : '')))
  expect(words.filter((text) => text === '' || !source.includes(text))).toEqual([])
})

test('the page shows mistakes in every kind of file', () => {
  expect(MISTAKES.length).toBeGreaterThanOrEqual(10)
})

test.for(MISTAKES)('the compiler says of $file with $after: $message', ({ file, before, after, message }) => {
  const text = textOf(file)
  expect(text).toContain(before)
  write(
    file,
    text.replace(before, () => after),
  )
  const { laws, findings } = compileLaws(root, decideReference())
  write(file, text)
  expect(findings.map(printFinding).join('\n')).toContain(message)
  expect(laws.map(({ id }) => id)).not.toContain(LAW)
})

test('the enterprises of the page are decided as it says', () => {
  const request = { on: '2027-06-01', input: JSON.parse(textOf('enterprises.json')) as unknown }
  expect(decideAll(compiled(), LAW, request, decideReference())).toEqual(JSON.parse(textOf('decisions.json')))
})

test('the deadlines of the page are those of the law', () => {
  const rows = deadlines(compiled(), { law: LAW, published: '2027-04-30', suspended: [] })
  expect(rows).toEqual(JSON.parse(textOf('deadlines.json')))
})
