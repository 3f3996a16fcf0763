import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser } from '../setup/in-browser';
import { startSystem, systemStartMs, type System } from '../setup/system';
import { documentedAnswers } from './documented-answers';
import { barriers, countedRows, figure, openWindow, record, search, signIn } from './screen';

describeInBrowser('the first screens', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  let answers: ReturnType<typeof documentedAnswers>;
  const opened: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    opened.push(() => browser.close());
    system = await startSystem();
    opened.push(() => system.stop());
    page = await openWindow(browser, system);
    answers = documentedAnswers(page);
  }, systemStartMs);

  afterAll(async () => {
    for (const close of opened) await close();
  });

  it('say on the sign-in that this is a demonstration, and refuse a wrong password with a way on', async () => {
    await page.getByText('not real persons').waitFor();
    await page.getByLabel('User name').fill('supervisor@mitrovica');
    await page.getByLabel('Password').fill('not it');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('User name or password is not right').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('show the plan of 2024 with the counted figures equal to the printed ones', async () => {
    await signIn(page, system, 'supervisor@mitrovica');
    await page.getByText('not real persons').waitFor();
    const rows = await countedRows(page);
    expect(rows).toHaveLength(34);
    expect(rows.map(({ row, counted }) => `${row} ${counted}`)).toEqual(
      rows.map(({ row, printed }) => `${row} ${printed}`),
    );
    await page.locator('tr[data-row="4.2.a"] .row-title').click();
    await page.getByText('receiv').first().waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('take a woman from her registration into a shelter: 4.2.a rises by one, and falls when the category is corrected', async () => {
    const before = { women: await figure(page, '4.2.a'), suicide: await figure(page, '4.2.e') };

    await page.getByRole('link', { name: 'Persons' }).click();
    await page.getByLabel(/^Name/).fill('drita');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.locator('.people-found li').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Register person' }).click();
    await page.getByLabel(/^First name/).fill('Provë');
    await page.getByLabel(/^Last name/).fill('Shembulli');
    await page.getByLabel(/^Sex/).selectOption('female');
    await page.getByLabel(/^Birth \(/).fill('1990');
    expect(await barriers(page)).toEqual([]);
    await record(page);

    await page.getByRole('link', { name: 'Receive referral' }).first().click();
    await page.getByText('Provë Shembulli').waitFor();
    await page.getByLabel(/^Day/).first().fill('5.3.2024');
    await page.getByLabel(/^Channel/).selectOption('police');
    await page.getByLabel(/^Urgency/).selectOption('emergency');
    expect(await barriers(page)).toEqual([]);
    await record(page);

    await page.getByRole('link', { name: 'Open case', exact: true }).click();
    await page.getByLabel(/^Day/).first().fill('05.03.2024');
    await record(page);

    await page.getByRole('link', { name: 'Assign category', exact: true }).click();
    await page.getByLabel(/^Day/).first().fill('05.03.2024');
    await search(page, /^Category/, 'Survivors of domestic violence');
    await record(page);

    await page.getByRole('link', { name: 'Admit to shelter', exact: true }).click();
    await page.getByLabel(/^Day/).first().fill('06.03.2024');
    await page.getByLabel(/^Shelter/).selectOption({ index: 1 });
    await page.getByLabel('Reason', { exact: true }).selectOption('domestic-violence');
    await page
      .getByLabel(/^Basis/)
      .last()
      .selectOption('own-consent');
    await page.locator('[name="basis.on"]').fill('06.03.2024');
    await page.getByLabel(/^Note/).fill('Came with one bag.');
    await record(page);
    await page.locator('[data-fact="stays"]').getByText('06.03.2024').waitFor();
    expect(await barriers(page)).toEqual([]);
    const caseAddress = page.url();

    expect(await figure(page, '4.2.a')).toBe(before.women + 1);

    await page.goto(caseAddress);
    await page
      .locator('[data-action="assign-category"]')
      .getByRole('link', { name: /^Correct entry/ })
      .click();
    await search(page, /^Category/, 'Persons attempting suicide');
    await page.getByLabel(/^Reason/).selectOption('wrong-code');
    expect(await barriers(page)).toEqual([]);
    await record(page);
    await page.locator('[data-action="assign-category"]').getByText('Wrong code').waitFor();

    expect(await figure(page, '4.2.a')).toBe(before.women);
    expect(await figure(page, '4.2.e')).toBe(before.suicide + 1);
  }, 120_000);

  it('explain a figure to the supervisor by its entries, with the way to their cases', async () => {
    await figure(page, '4.2.e');
    await page.locator('tr[data-row="4.2.e"] .figure-link').click();
    await page.getByText('Provë Shembulli').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Open the case' }).first().click();
    await page.locator('.timeline-list').waitFor();
  });

  it('list the cases and keep an earlier state of the plan in the address', async () => {
    await page.getByRole('link', { name: 'Cases', exact: true }).first().click();
    await page.locator('table.cases').waitFor();
    expect(await barriers(page)).toEqual([]);
    await figure(page, '4.2.a');
    await page.getByRole('button', { name: 'Keep this state' }).click();
    await page.getByText('You see an earlier state').waitFor();
    expect(page.url()).toMatch(/knownAt=\d+/);
    await page.getByRole('button', { name: 'Back to now' }).click();
    await page.getByText('You see an earlier state').waitFor({ state: 'hidden' });
  });

  it('put what is wrong at its field, and keep what was typed', async () => {
    await page.goto(`${system.url}/#/do/case/receive-referral`);
    await page.getByLabel(/^Day/).first().fill('31.2.2024');
    await page.getByLabel(/^Channel/).selectOption('police');
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByText('Not a day of the calendar').waitFor();
    await page.getByText('Please fill this in').first().waitFor();
    expect(await page.getByLabel(/^Channel/).inputValue()).toBe('police');
    expect(await barriers(page)).toEqual([]);
  });

  it('speak Albanian and Serbian in both scripts, and remember it', async () => {
    await page.goto(`${system.url}/#/plans`);
    await page.getByLabel('Language').selectOption('sq');
    await page.getByText('Plani i veprimit').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^sq/);
    await page.locator('.language select').selectOption('sr-Cyrl');
    await page.getByText('Акциони план').first().waitFor();
    expect(await page.evaluate(`localStorage.getItem('kujdes.language')`)).toBe('sr-Cyrl');
    await page.locator('.language select').selectOption('en');
  });

  it('can be signed into with the keyboard alone, and show an analyst numbers but no case', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('User name').waitFor();
    await page.keyboard.type('analyst@mitrovica');
    await page.keyboard.press('Tab');
    await page.keyboard.type(system.password);
    await page.keyboard.press('Enter');
    await page.locator('table.plan').waitFor();
    expect(await page.getByRole('link', { name: 'Cases' }).count()).toBe(0);
    expect(await page.locator('.figure-link').count()).toBe(0);
  });

  it('are drawn from answers that hold what the API document says, and nothing else', async () => {
    const { seen, strange } = await answers.all();
    expect(strange).toEqual([]);
    expect(seen).toEqual([
      'GET /api/actions',
      'GET /api/cases',
      'GET /api/cases/{id}',
      'GET /api/cases/{id}/timeline',
      'GET /api/notices',
      'GET /api/people/{id}/households',
      'GET /api/plans',
      'GET /api/plans/{code}/rows/{row}/explain',
      'GET /api/plans/{code}/table',
      'GET /api/providers',
      'POST /api/cases/actions/receive-referral',
      'POST /api/cases/{id}/actions/admit-to-shelter',
      'POST /api/cases/{id}/actions/assign-category',
      'POST /api/cases/{id}/actions/correct-entry',
      'POST /api/cases/{id}/actions/open-case',
      'POST /api/people',
      'POST /api/people/duplicates',
      'POST /api/people/search',
      'POST /api/session',
    ]);
  });
});
