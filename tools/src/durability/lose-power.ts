import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEngine } from '@qingshen/store/engine/open-engine'
import { copyImage, flushAll, makeImage, mountImage, whyNoImages } from './loop-image.ts'
import { findLosses } from './numbered-rows.ts'
import type { Losses } from './numbered-rows.ts'
import { startWriter } from './start-writer.ts'
import type { Writer } from './start-writer.ts'

/** One simulated power loss: how many rows were acknowledged, and what of them was gone; `broken` did not open. */
export type PowerLoss = { readonly acknowledged: number } & (
  | ({ readonly broken: null } & Losses)
  | { readonly broken: string }
)

/** How often the power goes, after how many rows each time, and whether the store may sync. */
export type PowerLossPlan = { readonly times: number; readonly rowsBetween: number; readonly withFsync: boolean }

const IMAGE_MB = 320

type Copy = { readonly file: string; readonly acknowledged: number }

/** Runs `experiment` in a scratch folder, or returns why it is not possible on this machine. */
export async function withImages<T>(experiment: (scratch: string) => Promise<T>): Promise<T | { skipped: string }> {
  const scratch = mkdtempSync(join(tmpdir(), 'qingshen-power-loss-'))
  try {
    const skipped = whyNoImages(scratch)
    return skipped === null ? await experiment(scratch) : { skipped }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/**
 * Lets a process write to a store on a disk image, copies the image as it stands on the device again and again while
 * it does, and opens each copy as after a power loss.
 */
export async function losePower(scratch: string, plan: PowerLossPlan): Promise<PowerLoss[]> {
  const place = join(scratch, plan.withFsync ? 'synced' : 'unsynced')
  mkdirSync(place)
  const copies = await copiesWhileWriting(place, plan)
  const losses: PowerLoss[] = []
  for (const copy of copies) {
    losses.push(await openedAfterwards(place, copy))
    rmSync(copy.file)
  }
  return losses
}

async function copiesWhileWriting(place: string, plan: PowerLossPlan): Promise<Copy[]> {
  const image = join(place, 'disk.img')
  makeImage(image, IMAGE_MB)
  const disk = mountImage(image, join(place, 'disk'))
  let writer: Writer | null = null
  try {
    writer = startWriter(join(disk.folder, 'data'), 1, plan.withFsync)
    return await copiesOf(writer, image, plan)
  } finally {
    await writer?.kill()
    disk.unmount()
    rmSync(image)
  }
}

async function copiesOf(writer: Writer, image: string, plan: PowerLossPlan): Promise<Copy[]> {
  const copies: Copy[] = []
  await writer.more(1)
  // In the control the files of the first start are put on the disk by hand, so that it is rows that get lost.
  if (!plan.withFsync) flushAll()
  for (let time = 1; time <= plan.times; time += 1) {
    // With fsync the first loss comes right after the first row: the files of the first start must be there, too.
    if (time > 1 || !plan.withFsync) await writer.more(plan.rowsBetween)
    // The writer stands still so that the copy is of one moment; nothing is flushed for it.
    const copy = await writer.frozen(async () => {
      const file = `${image}.${time}`
      copyImage(image, file)
      return { file, acknowledged: writer.acknowledged() }
    })
    copies.push(copy)
  }
  return copies
}

async function openedAfterwards(place: string, { file, acknowledged }: Copy): Promise<PowerLoss> {
  const disk = mountImage(file, join(place, 'after'))
  try {
    const data = join(disk.folder, 'data')
    const engine = await openEngine({ data })
    try {
      return { acknowledged, broken: null, ...(await findLosses(engine, data, acknowledged)) }
    } finally {
      await engine.close()
    }
  } catch (error) {
    return { acknowledged, broken: error instanceof Error ? error.message : String(error) }
  } finally {
    disk.unmount()
  }
}

/** True when everything acknowledged was there and the journal was whole. */
export function isHarmless(loss: PowerLoss): boolean {
  return loss.broken === null && loss.rows === 0 && loss.files === 0 && loss.journalIssues === 0
}
