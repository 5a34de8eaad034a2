/** Prints the findings of one check, one line each, and makes the process fail when there are any. */
export function report(check: string, findings: readonly string[]): void {
  for (const finding of findings) console.error(finding)
  console.log(findings.length === 0 ? `${check}: 没有发现问题` : `${check}: ${findings.length} 处问题`)
  if (findings.length > 0) process.exitCode = 1
}
