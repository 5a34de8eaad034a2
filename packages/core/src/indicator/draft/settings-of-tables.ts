import type { SquareTable } from './square-table.ts'
import type { SystemDraft } from './system-draft.schema.ts'
import { emptyDraft } from './system-draft.schema.ts'
import { GRADES_HEAD, SETTING_NAMES, SETTINGS_HEAD, VARIABLES_HEAD, VETOES_HEAD } from './tables-of-draft.ts'

/** What the sheets beside the indicators say of a system; only what is there. */
export type StatedSettings = Partial<Omit<SystemDraft, 'kind' | 'groups'>>

type Reader = (rows: readonly (readonly string[])[]) => StatedSettings

const READERS: readonly { readonly head: readonly string[]; readonly read: Reader }[] = [
  { head: SETTINGS_HEAD, read: readSettings },
  { head: VARIABLES_HEAD, read: readVariables },
  { head: GRADES_HEAD, read: readGrades },
  { head: VETOES_HEAD, read: readVetoes },
]

/** The settings a table states, or null where it is none of the sheets of settings. */
export function settingsOfTable({ rows }: SquareTable): StatedSettings | null {
  const at = rows.findIndex((cells) => cells.some((text) => text.trim() !== ''))
  const titles = (rows[at] ?? []).map((text) => text.normalize('NFKC').trim())
  const reader = READERS.find(({ head }) => head.every((title, column) => titles[column] === title))
  return reader === undefined ? null : reader.read(rows.slice(at + 1).map((cells) => cells.map((text) => text.trim())))
}

function readSettings(rows: readonly (readonly string[])[]): StatedSettings {
  const said = (name: keyof typeof SETTING_NAMES): string =>
    rows.find(([title]) => title === SETTING_NAMES[name])?.[1]?.slice(0, 2000) ?? ''
  const none = emptyDraft('levels', '')
  const [one, two] = [romanOf(said('levelOneNonLimitingAtLeast')), romanOf(said('levelTwoNonLimitingAtLeast'))]
  const shareSets = rows.flatMap(([title, names = '']) =>
    title === SETTING_NAMES.shareSet && names !== '' ? [names] : [],
  )
  return {
    ...(said('title') === '' ? {} : { title: said('title') }),
    source: said('source'),
    isFictitious: isYes(said('isFictitious')),
    rules: {
      ...none.rules,
      indexThreshold: said('indexThreshold').slice(0, 200),
      levelOneNonLimitingAtLeast: one === 'II' || one === 'III' ? one : '',
      levelTwoNonLimitingAtLeast: two === 'III' ? two : '',
    },
    levelNames: { I: said('levelNameI'), II: said('levelNameII'), III: said('levelNameIII') },
    cap: said('cap').slice(0, 200),
    quantitativeWeight: said('quantitativeWeight').slice(0, 200),
    qualitativeWeight: said('qualitativeWeight').slice(0, 200),
    shareSets: shareSets.slice(0, 50),
  }
}

function readVariables(rows: readonly (readonly string[])[]): StatedSettings {
  const stated = rows.filter((cells) => cells.some((text) => text !== ''))
  const variables = stated
    .slice(0, 100)
    .map(([id = '', title = '', countOf = '', from = '', to = '', isWhole = '']) => ({
      id: id.slice(0, 100),
      title: title.slice(0, 2000),
      countOf: countOf.slice(0, 2000),
      from: from.slice(0, 200),
      to: to.slice(0, 200),
      isWhole: isYes(isWhole),
    }))
  return { variables }
}

function readGrades(rows: readonly (readonly string[])[]): StatedSettings {
  const stated = rows.filter((cells) => cells.some((text) => text !== ''))
  const grades = stated.slice(0, 10).map(([id = '', title = '', atLeast = '']) => {
    return { id: id.slice(0, 100), title: title.slice(0, 2000), atLeast: atLeast.slice(0, 200) }
  })
  return { grades }
}

function readVetoes(rows: readonly (readonly string[])[]): StatedSettings {
  const stated = rows.filter((cells) => cells.some((text) => text !== ''))
  return {
    vetoes: stated.slice(0, 20).map(([id = '', title = '']) => ({ id: id.slice(0, 100), title: title.slice(0, 2000) })),
  }
}

function romanOf(text: string): string {
  return text.normalize('NFKC').replace(/级$/, '')
}

function isYes(text: string): boolean {
  return /^(?:是|√|y|yes|true)$/i.test(text)
}
