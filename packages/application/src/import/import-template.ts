import { importTemplate } from '@qingshen/contracts/import.operations'
import { writeRegisterTemplate } from '@qingshen/documents/register-in/register-template'
import { useCase } from '../use-case.ts'

/** The empty workbook with every column an import knows. */
export const importTemplateUseCase = useCase(importTemplate, async () => ({
  bytes: await writeRegisterTemplate(),
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  name: '企业名录模板.xlsx',
}))
