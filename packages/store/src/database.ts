import type {
  AccountTable,
  AccountRoleTable,
  FileTable,
  FileLinkTable,
  ImportRunTable,
  IndustryClassTable,
  JobTable,
  JournalBlockTable,
  JournalEntryTable,
  JournalUnsealedTable,
  LoginSessionTable,
  OfficeTable,
  RegionTable,
  SchemaMigrationTable,
  SettingTable,
} from './database-house.ts'
import type { WorkingDayExceptionTable, WorkingDayYearTable } from './database-calendar.ts'
import type {
  AuditCaseTable,
  CaseEventTable,
  CaseExtensionTable,
  CasePauseTable,
  ObligationChangeTable,
  ObligationTable,
} from './database-casework.ts'
import type { DecisionRunTable } from './database-decisions.ts'
import type {
  DisclosureCheckTable,
  DisclosurePublicationTable,
  DisclosureSecretTable,
  DisclosureTable,
} from './database-disclosure.ts'
import type { FileScanTable } from './database-files.ts'
import type { ImportChunkTable, ImportPreviewTable } from './database-import.ts'
import type { IndicatorSystemTable } from './database-indicator.ts'
import type {
  ListingActTable,
  ListingCommentTable,
  ListingConsentTable,
  ListingCopyTable,
  ListingEntryTable,
  ListingPartTable,
  ListingQuestionTable,
  ListingTable,
  NoticeServiceTable,
  NoticeTable,
  ObjectionTable,
} from './database-listing.ts'
import type { MailConfirmationTable, MailOutboxTable, RecurringJobTable } from './database-mail.ts'
import type {
  CalendarTokenTable,
  DigestSentTable,
  MessagePreferenceTable,
  MessageReadTable,
  MessageTable,
  ReckoningRunTable,
  ReminderSentTable,
  SavedFilterTable,
} from './database-messages.ts'
import type { OrderToCorrectTable, PenaltyPublicationTable, PenaltyTable } from './database-penalty.ts'
import type {
  AuditRoundTable,
  DecisionReceiptTable,
  FactTable,
  OrganisationTable,
  OrganisationIdentifierTable,
  OrganisationNameTable,
  SiteTable,
  SiteCurrentTable,
  SiteEventTable,
} from './database-register.ts'
import type {
  ConfidentialReadTable,
  PasswordHistoryTable,
  PasswordRecoveryTable,
  RecoveryCodeTable,
  SecondFactorTable,
  ServerKeyTable,
  SignInChallengeTable,
} from './database-security.ts'
import type {
  CaseDelegationTable,
  EngagementTable,
  EvidenceItemTable,
  SubmissionDocumentTable,
  SubmissionTable,
} from './database-submission.ts'
import type {
  WorkbenchChangeTable,
  WorkbenchCommentTable,
  WorkbenchPresenceTable,
  WorkbenchRowTable,
  WorkbenchSnapshotPartTable,
  WorkbenchSnapshotTable,
  WorkbenchTable,
} from './database-workbench.ts'
import type { ReportEditionTable } from './database-report.ts'

/** The row types of every table and view; a contract test holds them equal to the catalogue of both engines. */
export interface Database {
  account: AccountTable
  account_role: AccountRoleTable
  audit_case: AuditCaseTable
  audit_round: AuditRoundTable
  calendar_token: CalendarTokenTable
  case_delegation: CaseDelegationTable
  case_event: CaseEventTable
  case_extension: CaseExtensionTable
  case_pause: CasePauseTable
  case_search: AuditCaseTable
  confidential_read: ConfidentialReadTable
  decision_receipt: DecisionReceiptTable
  decision_run: DecisionRunTable
  disclosure: DisclosureTable
  disclosure_check: DisclosureCheckTable
  disclosure_publication: DisclosurePublicationTable
  disclosure_secret: DisclosureSecretTable
  digest_sent: DigestSentTable
  engagement: EngagementTable
  evidence_item: EvidenceItemTable
  fact: FactTable
  file: FileTable
  file_link: FileLinkTable
  file_scan: FileScanTable
  import_chunk: ImportChunkTable
  import_preview: ImportPreviewTable
  import_run: ImportRunTable
  indicator_system: IndicatorSystemTable
  industry_class: IndustryClassTable
  job: JobTable
  journal_block: JournalBlockTable
  journal_entry: JournalEntryTable
  journal_unsealed: JournalUnsealedTable
  listing: ListingTable
  listing_act: ListingActTable
  listing_comment: ListingCommentTable
  listing_consent: ListingConsentTable
  listing_copy: ListingCopyTable
  listing_entry: ListingEntryTable
  listing_part: ListingPartTable
  listing_question: ListingQuestionTable
  login_session: LoginSessionTable
  mail_confirmation: MailConfirmationTable
  mail_outbox: MailOutboxTable
  message: MessageTable
  message_preference: MessagePreferenceTable
  message_read: MessageReadTable
  notice: NoticeTable
  notice_service: NoticeServiceTable
  objection: ObjectionTable
  obligation: ObligationTable
  obligation_change: ObligationChangeTable
  obligation_search: ObligationTable
  office: OfficeTable
  order_to_correct: OrderToCorrectTable
  organisation: OrganisationTable
  organisation_identifier: OrganisationIdentifierTable
  organisation_name: OrganisationNameTable
  password_history: PasswordHistoryTable
  password_recovery: PasswordRecoveryTable
  penalty: PenaltyTable
  penalty_publication: PenaltyPublicationTable
  recovery_code: RecoveryCodeTable
  reckoning_run: ReckoningRunTable
  recurring_job: RecurringJobTable
  region: RegionTable
  reminder_sent: ReminderSentTable
  saved_filter: SavedFilterTable
  schema_migration: SchemaMigrationTable
  second_factor: SecondFactorTable
  server_key: ServerKeyTable
  setting: SettingTable
  sign_in_challenge: SignInChallengeTable
  site: SiteTable
  site_current: SiteCurrentTable
  site_event: SiteEventTable
  site_search: SiteCurrentTable
  submission: SubmissionTable
  submission_document: SubmissionDocumentTable
  report_edition: ReportEditionTable
  workbench: WorkbenchTable
  workbench_change: WorkbenchChangeTable
  workbench_comment: WorkbenchCommentTable
  workbench_presence: WorkbenchPresenceTable
  workbench_row: WorkbenchRowTable
  workbench_snapshot: WorkbenchSnapshotTable
  workbench_snapshot_part: WorkbenchSnapshotPartTable
  working_day_exception: WorkingDayExceptionTable
  working_day_year: WorkingDayYearTable
}
