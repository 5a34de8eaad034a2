// Writes numbered rows into a data folder for ever and prints each number once the store has acknowledged it.
import { writeSync } from 'node:fs'
import { openEngine } from '@qingshen/store/engine/open-engine'
import { openFileFolder } from '@qingshen/store/files/file-folder'
import { appendEntry } from '@qingshen/store/journal/append'
import { migrate } from '@qingshen/store/migrate/migrate'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { contentOf, filesFolderOf, isWithContent, subjectOf } from './numbered-rows.ts'

const STANDARD_OUTPUT = 1

const [data = '', first = '1'] = process.argv.slice(2)
const engine = await openEngine({ data })
await migrate(engine)
const files = openFileFolder(filesFolderOf(data))

for (let number = Number(first); ; number += 1) {
  if (isWithContent(number)) await files.put(contentOf(number))
  await runAsSystem(engine, (tx) => appendEntry(tx, subjectOf(number)))
  // Straight to the pipe: a number must not wait in a buffer of ours while the next row is written.
  writeSync(STANDARD_OUTPUT, `${number}\n`)
}
