import { loadImport } from '@qingshen/contracts/import.operations'
import { useCase } from '../use-case.ts'
import { answerImport } from './import-view.ts'

/** One import with its progress. */
export const loadImportUseCase = useCase(loadImport, (context, { params }) => answerImport(context, params.import))
