import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import type { System } from '../setup/system';

/** A window as an office has it, in English, at the start page. */
export async function openWindow(browser: Browser, system: System): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.addInitScript(
    `if (!localStorage.getItem('kujdes.language')) localStorage.setItem('kujdes.language', 'en')`,
  );
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(system.url);
  return page;
}

/** Signs in and waits for the first screen: the plan's table, unless the role begins elsewhere. */
export async function signIn(page: Page, system: System, username: string, first = 'table.plan'): Promise<void> {
  await page.getByLabel('User name').fill(username);
  await page.getByLabel('Password').fill(system.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator(first).waitFor();
}

/** A number as the table shows it. */
const numberIn = async (cell: Locator): Promise<number> =>
  Number((await cell.innerText()).replace(/[^\d]/g, '') || Number.NaN);

const row = (page: Page, code: string): Locator => page.locator(`tr[data-row="${code}"]`);

/** Every indicator's printed and counted actual as the screen shows them, of the rows counted from cases. */
export async function countedRows(page: Page): Promise<{ row: string; printed: string; counted: string }[]> {
  await page.getByText('Counted from cases', { exact: true }).click();
  return page.locator('tr[data-row]').evaluateAll((rows) =>
    rows.map((each) => {
      const text = (cell: string): string =>
        (each.querySelector(`[data-cell="${cell}"]`)?.textContent ?? '').replace(/[^\d]/g, '');
      return { row: each.getAttribute('data-row') ?? '', printed: text('printed'), counted: text('counted') };
    }),
  );
}

/** The counted figure of one row, on the plan's screen of 2024. */
export async function figure(page: Page, code: string): Promise<number> {
  await page.getByRole('link', { name: 'Action plan' }).click();
  await page.locator('[aria-busy="false"] table.plan').waitFor();
  return numberIn(row(page, code).locator('[data-cell="counted"]'));
}

/** Chooses in a list that can be searched. */
export async function search(page: Page, label: RegExp, option: string): Promise<void> {
  await page.getByLabel(label).first().fill(option);
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Sends the form and waits for the screen that says it is recorded. */
export async function record(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Record', exact: true }).last().click();
  await page.locator('.done').waitFor();
}

/** Every violation of WCAG 2.2 A and AA that axe finds on the screen. */
export async function barriers(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
