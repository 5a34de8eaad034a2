import * as accounts from './accounts.operations.ts'
import * as cases from './cases.operations.ts'
import * as calculators from './calculators.operations.ts'
import * as calendar from './calendar.operations.ts'
import * as confidential from './confidential.operations.ts'
import * as decisions from './decisions.operations.ts'
import * as disclosure from './disclosure.operations.ts'
import * as engagement from './engagement.operations.ts'
import * as feasibility from './feasibility.operations.ts'
import * as files from './files.operations.ts'
import * as health from './health.operations.ts'
import * as imports from './import.operations.ts'
import * as indicatorSystems from './indicator-systems.operations.ts'
import * as law from './law.operations.ts'
import * as level from './level.operations.ts'
import * as listingEntries from './listing-entries.operations.ts'
import * as listingSteps from './listing-steps.operations.ts'
import * as listing from './listing.operations.ts'
import * as mail from './mail.operations.ts'
import * as messages from './messages.operations.ts'
import * as notices from './notices.operations.ts'
import * as obligations from './obligations.operations.ts'
import * as offices from './offices.operations.ts'
import type { Operation } from './operation.ts'
import * as penalty from './penalty.operations.ts'
import * as publicListings from './public-listings.operations.ts'
import * as optionLibrary from './option-library.operations.ts'
import * as reference from './reference.operations.ts'
import * as registerBulk from './register-bulk.operations.ts'
import * as registerEntry from './register-entry.operations.ts'
import * as register from './register.operations.ts'
import * as reportReading from './report-reading.operations.ts'
import * as report from './report.operations.ts'
import * as rounds from './rounds.operations.ts'
import * as savedFilters from './saved-filters.operations.ts'
import * as security from './security.operations.ts'
import * as tasks from './tasks.operations.ts'
import * as submission from './submission.operations.ts'
import * as workbenchBeside from './workbench-beside.operations.ts'
import * as workbenchExcel from './workbench-excel.operations.ts'
import * as workbenchFindings from './workbench-findings.operations.ts'
import * as workbench from './workbench.operations.ts'

const areas: readonly object[] = [
  imports,
  health,
  accounts,
  cases,
  register,
  registerEntry,
  registerBulk,
  report,
  reportReading,
  rounds,
  security,
  law,
  calculators,
  calendar,
  confidential,
  decisions,
  engagement,
  feasibility,
  disclosure,
  optionLibrary,
  reference,
  files,
  indicatorSystems,
  level,
  listing,
  listingEntries,
  listingSteps,
  mail,
  messages,
  obligations,
  savedFilters,
  tasks,
  notices,
  offices,
  penalty,
  publicListings,
  submission,
  workbench,
  workbenchBeside,
  workbenchExcel,
  workbenchFindings,
]

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'summary' in value
}

/** Every operation of every area file, found by shape so that a new one in an area needs no second listing. */
export const ALL_OPERATIONS: readonly Operation[] = areas.flatMap((area) => Object.values(area)).filter(isOperation)
