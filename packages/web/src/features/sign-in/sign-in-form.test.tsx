import { Problem } from '@qingshen/core/kernel/problem'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { SignInForm } from './sign-in-form.tsx'

afterEach(cleanup)

function show(error: unknown) {
  const submitted: string[] = []
  const nothing = () => undefined
  const { container } = render(
    <SignInForm
      name="officer"
      password="secret"
      onName={nothing}
      onPassword={nothing}
      isBusy={false}
      error={error}
      onSubmit={() => submitted.push('yes')}
    />,
  )
  return { submitted, form: container.querySelector('form') }
}

test('a wrong password marks both fields and says what to do', () => {
  show(new Problem('sign_in_failed', '请核对账号和密码。连续 5 次不正确将锁定 15 分钟。'))
  expect(screen.getByRole('alert').textContent).toBe(
    '账号或密码不正确请核对账号和密码。连续 5 次不正确将锁定 15 分钟。',
  )
  expect(screen.getByLabelText('密码').getAttribute('aria-invalid')).toBe('true')
})

test('a locked account says so and blames no field', () => {
  show(new Problem('account_locked', '请 15 分钟后再试。'))
  expect(screen.getByRole('alert').textContent).toContain('账号已暂时锁定')
  expect(screen.getByLabelText('账号').getAttribute('aria-invalid')).toBe('false')
})

test('the form is sent by the enter key', () => {
  const { submitted, form } = show(null)
  if (form !== null) fireEvent.submit(form)
  expect(submitted).toEqual(['yes'])
})
