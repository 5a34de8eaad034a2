export type SourceText = { file: string; text: string }
export type Evidence = 'law' | 'useCases' | 'pages' | 'tests' | 'journeys'
export type ClauseEvidence = Record<Evidence, string[]>

const TEST_FILE = /\.test\.tsx?$/
const TEST_TITLE = /\b(?:test|it|describe)(?:\.\w+)*\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g
const PLACES: readonly [Evidence, RegExp][] = [
  ['law', /^packages\/law\/jurisdictions\/[^/]+\/(?!sources\/).*\.(yaml|csv)$/],
  ['useCases', /^packages\/(application|contracts)\/src\/.*\.ts$/],
  ['pages', /^packages\/web\/src\/.*\.tsx?$/],
]

/** Where each clause id stands: in law data, use cases, pages, and in the titles of tests and browser journeys. */
export function scanClauses(ids: readonly string[], sources: readonly SourceText[]): Map<string, ClauseEvidence> {
  const found = new Map(ids.map((id) => [id, emptyEvidence()]))
  for (const { file, text } of sources) {
    const kind = kindOf(file)
    if (kind === null) continue
    const searched = kind === 'tests' || kind === 'journeys' ? titlesOf(text) : text
    for (const id of idsIn(searched)) found.get(id)?.[kind].push(file)
  }
  return found
}

function kindOf(file: string): Evidence | null {
  if (TEST_FILE.test(file)) return 'tests'
  if (/^e2e\/.*\.spec\.ts$/.test(file)) return 'journeys'
  return PLACES.find(([, pattern]) => pattern.test(file))?.[0] ?? null
}

function titlesOf(text: string): string {
  return [...text.matchAll(TEST_TITLE)].map((match) => match[2]).join('\n')
}

/** `XJ05-19b` is not a mention of `XJ05-19`: a clause id ends where letters and digits end. */
function idsIn(text: string): Set<string> {
  return new Set(text.match(/(?<![\w-])(?:XJ05|XJ15|SC16|SX22|YL22)-\w+/g))
}

function emptyEvidence(): ClauseEvidence {
  return { law: [], useCases: [], pages: [], tests: [], journeys: [] }
}
