// node tools/src/durability/kill-nine.ts [times]: what kill -9 takes from the embedded store while it writes.
import { killWriter } from './kill-writer.ts'

const kills = await killWriter(Number(process.argv[2] ?? 10), 60)
for (const [index, kill] of kills.entries()) {
  const lost = `${kill.rows} rows and ${kill.files} files lost, ${kill.journalIssues} issues in the journal`
  process.stdout.write(`${index + 1}. ${kill.acknowledged} rows acknowledged, ${lost}\n`)
}
if (kills.some((kill) => kill.rows + kill.files + kill.journalIssues > 0)) process.exitCode = 1
