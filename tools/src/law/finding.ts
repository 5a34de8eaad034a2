/** Something wrong in a law's folder: the file relative to the jurisdictions folder, the place in it, and what to do. */
export type Finding = { readonly file: string; readonly path: string; readonly message: string }

/** One finding as a line. */
export function printFinding({ file, path, message }: Finding): string {
  return `${file}${path === '' ? '' : ` ${path}`}：${message}`
}
