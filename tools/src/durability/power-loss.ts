// node tools/src/durability/power-loss.ts [times]: what a power loss takes from the embedded store, with and without fsync.
import { isHarmless, losePower, withImages } from './lose-power.ts'
import type { PowerLoss } from './lose-power.ts'

const times = Number(process.argv[2] ?? 8)
const ROWS_BETWEEN = 40

function print(title: string, losses: readonly PowerLoss[]): void {
  process.stdout.write(`${title}\n`)
  for (const [index, loss] of losses.entries()) {
    const found =
      loss.broken === null
        ? `${loss.rows} rows and ${loss.files} files lost, ${loss.journalIssues} issues in the journal`
        : `does not open: ${loss.broken.split('\n')[0]}`
    process.stdout.write(`  ${index + 1}. ${loss.acknowledged} rows acknowledged, ${found}\n`)
  }
}

const outcome = await withImages(async (scratch) => {
  const plan = { times, rowsBetween: ROWS_BETWEEN }
  const ours = await losePower(scratch, { ...plan, withFsync: true })
  print('with fsync (as shipped)', ours)
  const control = await losePower(scratch, { ...plan, withFsync: false })
  print('control, fsync taken away', control)
  const hurt = ours.filter((loss) => !isHarmless(loss)).length
  const shown = control.filter((loss) => !isHarmless(loss)).length
  process.stdout.write(`losses: ${hurt} of ${ours.length} with fsync, ${shown} of ${control.length} without\n`)
  return { isGood: hurt === 0 }
})
if ('skipped' in outcome) process.stdout.write(`power-loss test skipped: ${outcome.skipped}\n`)
else if (!outcome.isGood) process.exitCode = 1
