import { changePasswordUseCase } from './accounts/change-password.ts'
import { choosePostingUseCase } from './accounts/choose-posting.ts'
import { createAccountUseCase } from './accounts/create-account.ts'
import { endSessionsOfUseCase } from './accounts/end-sessions-of.ts'
import { findOrganisationsUseCase } from './accounts/find-organisations.ts'
import { grantRoleUseCase } from './accounts/grant-role.ts'
import { listAccountsUseCase } from './accounts/list-accounts.ts'
import { loadSecurityUseCase } from './accounts/load-security.ts'
import { listOfficesUseCase } from './accounts/list-offices.ts'
import { meUseCase } from './accounts/load-me.ts'
import {
  listOfficeFunctionsUseCase,
  loadOfficeFunctionsUseCase,
  setOfficeFunctionsUseCase,
} from './accounts/office-functions.ts'
import { endOtherSessionsUseCase, endSessionUseCase, listSessionsUseCase } from './accounts/own-sessions.ts'
import { issueRecoveryUseCase, recoverPasswordUseCase } from './accounts/password-recovery.ts'
import { resetSecondFactorUseCase } from './accounts/reset-second-factor.ts'
import { revokeRoleUseCase } from './accounts/revoke-role.ts'
import {
  beginSecondFactorUseCase,
  confirmSecondFactorUseCase,
  removeSecondFactorUseCase,
  renewRecoveryCodesUseCase,
} from './accounts/second-factor.ts'
import { loadSecurityPolicyUseCase, setSecurityPolicyUseCase } from './accounts/security-policy.ts'
import { setAccountStateUseCase } from './accounts/set-account-state.ts'
import { signInPageUseCase } from './accounts/sign-in-page.ts'
import { signInWithCodeUseCase } from './accounts/sign-in-with-code.ts'
import { signInUseCase } from './accounts/sign-in.ts'
import { signOutUseCase } from './accounts/sign-out.ts'
import { unlockAccountUseCase } from './accounts/unlock-account.ts'
import { CASE_USE_CASES } from './casework/case-use-cases.ts'
import { checkCodeUseCase } from './calculators/check-code.ts'
import { deadlinesUseCase } from './calculators/deadlines.ts'
import { decideUseCase } from './calculators/decide.ts'
import { feasibilityUseCase } from './calculators/feasibility.ts'
import { listIndicatorSystemsUseCase, loadIndicatorSystemUseCase } from './calculators/indicator-systems.ts'
import { gradeUseCase, levelUseCase } from './calculators/level.ts'
import { rankUseCase } from './calculators/rank.ts'
import { reconcileUseCase } from './calculators/reconcile.ts'
import { sizeUseCase } from './calculators/size.ts'
import { loadWorkingCalendarUseCase, saveWorkingYearUseCase } from './calendar/working-calendar.ts'
import { listConfidentialReadsUseCase } from './confidential/list-confidential-reads.ts'
import { ENGAGEMENT_USE_CASES } from './engagement/engagement-use-cases.ts'
import { SUBMISSION_USE_CASES } from './submission/submission-use-cases.ts'
import { loadWorkbenchBesideUseCase } from './workbench/beside-of-case.ts'
import { listWorkbenchFindingsUseCase } from './workbench/findings-of-case.ts'
import { loadAuditMethodUseCase } from './workbench/method-of-case.ts'
import { compareWorkbenchExcelUseCase } from './workbench/excel-compare.ts'
import { downloadWorkbenchExcelUseCase } from './workbench/excel-download.ts'
import { REPORT_USE_CASES } from './report/report-use-cases.ts'
import { REPORT_READING_USE_CASES } from './report-reading/report-reading-use-cases.ts'
import { WORKBENCH_USE_CASES } from './workbench/workbench-use-cases.ts'
import { DISCLOSURE_USE_CASES } from './disclosure/disclosure-use-cases.ts'
import { downloadFileUseCase } from './files/download-file.ts'
import { loadFileScanUseCase } from './files/load-file-scan.ts'
import { uploadFileUseCase } from './files/upload-file.ts'
import { decideSitesUseCase } from './decisions/decide-sites.ts'
import { loadDecisionRunUseCase } from './decisions/load-decision-run.ts'
import { healthUseCase } from './health.ts'
import { commitImportUseCase } from './import/commit-import-use-case.ts'
import { decideImportUseCase } from './import/decide-import.ts'
import { discardImportUseCase } from './import/discard-import.ts'
import { importTemplateUseCase } from './import/import-template.ts'
import { listImportRowsUseCase } from './import/list-import-rows.ts'
import { listImportsUseCase } from './import/list-imports.ts'
import { loadImportUseCase } from './import/load-import.ts'
import { startImportUseCase } from './import/start-import.ts'
import { SYSTEM_USE_CASES } from './indicator-systems/system-use-cases.ts'
import { listClauseLabelsUseCase } from './law/list-clause-labels.ts'
import { listLawsUseCase } from './law/list-laws.ts'
import { loadClauseUseCase } from './law/load-clause.ts'
import { loadLawUseCase } from './law/load-law.ts'
import { addEntryUseCase } from './listing/add-entry.ts'
import { changeEntryUseCase } from './listing/change-entry.ts'
import { consentToListingUseCase } from './listing/consent-to-listing.ts'
import { downloadNoticesUseCase, downloadNoticeUseCase } from './listing/download-notices.ts'
import { fixListingUseCase } from './listing/fix-listing.ts'
import { issueNoticesUseCase } from './listing/issue-notices.ts'
import { listEntriesUseCase, loadEntryUseCase } from './listing/list-entries.ts'
import { listListingsUseCase } from './listing/list-listings.ts'
import { listOpenableUseCase } from './listing/list-openable.ts'
import { listOwnEntriesUseCase } from './listing/list-own-entries.ts'
import { listQuestionsUseCase } from './listing/list-questions.ts'
import { loadListingUseCase } from './listing/load-listing.ts'
import { listNoticesUseCase, loadNoticeUseCase, recordServiceUseCase, reissueNoticeUseCase } from './listing/notices.ts'
import { answerObjectionUseCase, listObjectionsUseCase, raiseObjectionUseCase } from './listing/objections.ts'
import { openListingUseCase } from './listing/open-listing.ts'
import { listPublicListingsUseCase, loadPublicListingUseCase } from './listing/public-listings.ts'
import { publishForCommentUseCase } from './listing/publish-for-comment.ts'
import { amendPublicationUseCase, publishListingUseCase } from './listing/publish-listing.ts'
import { rankListingUseCase } from './listing/rank-listing.ts'
import { removeEntryUseCase, restoreEntryUseCase } from './listing/remove-entry.ts'
import { returnPartUseCase } from './listing/return-part.ts'
import { runRulesUseCase } from './listing/run-rules.ts'
import { sendPartUseCase } from './listing/send-part.ts'
import { receiveListingUseCase, verifyListingUseCase } from './listing/verify-listing.ts'
import { writeCommentUseCase } from './listing/write-comment.ts'
import { listFailedJobsUseCase } from './mail/failed-jobs.ts'
import { listMailsUseCase, loadMailServiceUseCase, sendMailAgainUseCase } from './mail/outbox.ts'
import {
  changeOwnMailUseCase,
  confirmOwnMailUseCase,
  loadOwnMailUseCase,
  removeOwnMailUseCase,
} from './mail/own-mail.ts'
import { PENALTY_USE_CASES } from './penalty/penalty-use-cases.ts'
import { MESSAGE_USE_CASES } from './messages/message-use-cases.ts'
import { OBLIGATION_USE_CASES } from './obligations/reckoning-runs.ts'
import { listIndustriesUseCase } from './reference/list-industries.ts'
import { listOptionLibraryUseCase } from './reference/list-option-library.ts'
import { listPlacesUseCase } from './reference/list-places.ts'
import { changeCodeUseCase } from './register/change-code.ts'
import { countOutcomesUseCase } from './register/count-outcomes.ts'
import { createSiteUseCase } from './register/create-site.ts'
import { explainSiteUseCase } from './register/explain-site.ts'
import { exportSitesUseCase } from './register/export-sites.ts'
import { loadSiteUseCase } from './register/load-site.ts'
import { moveSiteUseCase } from './register/move-site.ts'
import { recordFactOfSitesUseCase } from './register/record-fact-of-sites.ts'
import { recordFactUseCase } from './register/record-fact.ts'
import { renameSiteUseCase } from './register/rename-site.ts'
import { addRoundUseCase, changeRoundUseCase } from './register/rounds.ts'
import { searchSitesUseCase } from './register/search-sites.ts'
import { TASK_USE_CASES } from './tasks/task-use-cases.ts'
import type { UseCase } from './use-case.ts'

/** Every use case that answers an operation; a test compares them with the operations one by one. */
export const ALL_USE_CASES: readonly UseCase[] = [
  healthUseCase,
  uploadFileUseCase,
  downloadFileUseCase,
  loadFileScanUseCase,
  signInPageUseCase,
  signInUseCase,
  signOutUseCase,
  meUseCase,
  choosePostingUseCase,
  changePasswordUseCase,
  listAccountsUseCase,
  createAccountUseCase,
  setAccountStateUseCase,
  grantRoleUseCase,
  findOrganisationsUseCase,
  revokeRoleUseCase,
  unlockAccountUseCase,
  loadSecurityUseCase,
  listConfidentialReadsUseCase,
  endSessionsOfUseCase,
  signInWithCodeUseCase,
  beginSecondFactorUseCase,
  confirmSecondFactorUseCase,
  renewRecoveryCodesUseCase,
  removeSecondFactorUseCase,
  resetSecondFactorUseCase,
  listSessionsUseCase,
  endSessionUseCase,
  endOtherSessionsUseCase,
  issueRecoveryUseCase,
  recoverPasswordUseCase,
  loadSecurityPolicyUseCase,
  setSecurityPolicyUseCase,
  listOfficesUseCase,
  listOfficeFunctionsUseCase,
  loadOfficeFunctionsUseCase,
  setOfficeFunctionsUseCase,
  loadMailServiceUseCase,
  listMailsUseCase,
  sendMailAgainUseCase,
  listFailedJobsUseCase,
  loadOwnMailUseCase,
  changeOwnMailUseCase,
  confirmOwnMailUseCase,
  removeOwnMailUseCase,
  listLawsUseCase,
  loadLawUseCase,
  loadClauseUseCase,
  listClauseLabelsUseCase,
  decideUseCase,
  deadlinesUseCase,
  checkCodeUseCase,
  sizeUseCase,
  reconcileUseCase,
  feasibilityUseCase,
  gradeUseCase,
  levelUseCase,
  listIndicatorSystemsUseCase,
  loadIndicatorSystemUseCase,
  rankUseCase,
  listOptionLibraryUseCase,
  listPlacesUseCase,
  listIndustriesUseCase,
  searchSitesUseCase,
  countOutcomesUseCase,
  decideSitesUseCase,
  loadDecisionRunUseCase,
  loadSiteUseCase,
  explainSiteUseCase,
  recordFactUseCase,
  recordFactOfSitesUseCase,
  exportSitesUseCase,
  createSiteUseCase,
  renameSiteUseCase,
  moveSiteUseCase,
  changeCodeUseCase,
  addRoundUseCase,
  changeRoundUseCase,
  ...CASE_USE_CASES,
  ...MESSAGE_USE_CASES,
  ...OBLIGATION_USE_CASES,
  ...TASK_USE_CASES,
  ...DISCLOSURE_USE_CASES,
  ...PENALTY_USE_CASES,
  ...ENGAGEMENT_USE_CASES,
  ...SUBMISSION_USE_CASES,
  loadAuditMethodUseCase,
  listWorkbenchFindingsUseCase,
  loadWorkbenchBesideUseCase,
  ...WORKBENCH_USE_CASES,
  ...REPORT_USE_CASES,
  ...REPORT_READING_USE_CASES,
  ...SYSTEM_USE_CASES,
  downloadWorkbenchExcelUseCase,
  compareWorkbenchExcelUseCase,
  loadWorkingCalendarUseCase,
  saveWorkingYearUseCase,
  startImportUseCase,
  listImportsUseCase,
  loadImportUseCase,
  listImportRowsUseCase,
  decideImportUseCase,
  commitImportUseCase,
  discardImportUseCase,
  importTemplateUseCase,
  addEntryUseCase,
  changeEntryUseCase,
  consentToListingUseCase,
  downloadNoticesUseCase,
  downloadNoticeUseCase,
  fixListingUseCase,
  issueNoticesUseCase,
  listEntriesUseCase,
  loadEntryUseCase,
  listListingsUseCase,
  listOpenableUseCase,
  listOwnEntriesUseCase,
  listQuestionsUseCase,
  loadListingUseCase,
  listNoticesUseCase,
  loadNoticeUseCase,
  recordServiceUseCase,
  reissueNoticeUseCase,
  answerObjectionUseCase,
  listObjectionsUseCase,
  raiseObjectionUseCase,
  openListingUseCase,
  listPublicListingsUseCase,
  loadPublicListingUseCase,
  publishForCommentUseCase,
  amendPublicationUseCase,
  publishListingUseCase,
  rankListingUseCase,
  removeEntryUseCase,
  restoreEntryUseCase,
  returnPartUseCase,
  runRulesUseCase,
  sendPartUseCase,
  receiveListingUseCase,
  verifyListingUseCase,
  writeCommentUseCase,
]
