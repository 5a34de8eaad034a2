import { dirname, join, normalize } from 'node:path/posix'

const LINK = /\[[^\]]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g
const CODE_BLOCK = /^```[\s\S]*?^```/gm

/** The links of a Markdown page to files of the project that are not there; links to the web are left alone. */
export function findDeadLinks(file: string, text: string, exists: (path: string) => boolean): string[] {
  const dead: string[] = []
  for (const [, target = ''] of text.replace(CODE_BLOCK, '').matchAll(LINK)) {
    if (/^(https?:|mailto:|#)/.test(target)) continue
    const path = normalize(join(dirname(file), decodeURI(target.replace(/#.*$/, ''))))
    if (!exists(path)) dead.push(`${file}：链接 ${target} 没有对应的文件`)
  }
  return dead
}
