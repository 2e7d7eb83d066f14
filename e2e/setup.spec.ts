import { expect } from '@playwright/test'
import { test } from './fixtures/empty'

test('the setup link makes the agency without script too', async ({ empty, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(await empty.says(/http:\S+\/setup\/\S+/))
  await page.getByLabel('Agency').fill('Northlight')
  await page.getByLabel('Your name').fill('Priya Raman')
  await page.getByLabel('Email').fill('priya@northlight.example')
  await page.getByLabel('Password').fill('a porch in amber light')
  await page.getByRole('main').getByRole('button').click()
  await expect(page).toHaveURL(/\/agency\/locations$/)
  await context.close()
})
