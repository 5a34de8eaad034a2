import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { inProject } from '../shared/project.ts'
import { generatedDocs } from './generated-docs.ts'

let written = 0
for (const [path, text] of await generatedDocs()) {
  const file = inProject(path)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  writeFileSync(file, text)
  written += 1
  console.log(`已写 ${path}`)
}
console.log(written === 0 ? '生成的文档都是新的' : `共写 ${written} 个文件`)
