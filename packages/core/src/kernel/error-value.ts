const ERROR_VALUE =
  /^#(?:NUM!|REF!|VALUE!|DIV\/0!|NAME\?|N\/A|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)$/u

/** True for the text of an error value of a spreadsheet, `#NUM!` or `#N/A`: it says nothing, not even that nothing is asked. */
export function isErrorValue(text: string): boolean {
  return ERROR_VALUE.test(text.normalize('NFKC').trim().toUpperCase())
}
