import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Browser, Locator, Page } from 'playwright-core';
import { askReplay, park } from '#read-model';
import { eventually } from '../projector/two-projectors';
import { describeInBrowser, openBrowser } from '../setup/in-browser';
import { startSystem, systemStartMs, type System } from '../setup/system';
import { documentedAnswers } from './documented-answers';
import { barriers, openWindow, record, signIn } from './screen';

describeInBrowser('the screens of several centres', () => {
  let system: System;
  let browser: Browser;
  const answers: ReturnType<typeof documentedAnswers>[] = [];
  const opened: (() => Promise<void>)[] = [];
  const windows: Page[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    opened.push(() => browser.close());
    system = await startSystem();
    opened.push(() => system.stop());
  }, systemStartMs);

  afterEach(async () => {
    for (const page of windows.splice(0)) await page.context().close();
  });

  afterAll(async () => {
    for (const close of opened) await close();
  });

  /** A window of its own for one account. */
  async function windowOf(username: string, first?: string): Promise<Page> {
    const page = await openWindow(browser, system);
    windows.push(page);
    answers.push(documentedAnswers(page));
    await signIn(page, system, username, first);
    return page;
  }

  const link = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true });
  const row = (page: Page, name: RegExp): Locator => page.getByRole('row', { name });
  const lastOf = (line: Locator): Promise<string> => line.getByRole('cell').last().innerText();
  /** The open cases of whoever is signed in. */
  async function openCases(page: Page): Promise<Locator> {
    await link(page, 'Cases').click();
    // What is chosen stands in the address, and is drawn from there: the next choice waits for it.
    await page.getByLabel('Only mine').click();
    await page.waitForURL(/mine=true/);
    const answer = page.waitForResponse(/\/api\/cases\?phase=open&mine=true/);
    await page.getByLabel('Phase').selectOption('open');
    await answer;
    const lines = page.getByRole('rowheader').getByRole('link');
    await lines.first().waitFor();
    return lines;
  }

  it('show an administrator how the tables follow the log', async () => {
    const page = await windowOf('admin');
    await link(page, 'System').click();
    await row(page, /search for persons/).waitFor();
    expect(await lastOf(row(page, /figures and lists/))).toBe('up to date');
    await page.getByText('No stream is parked.').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('tell a caseworker that lists and figures do not follow a case for a while', async () => {
    const page = await windowOf('caseworker@peje');
    await (await openCases(page)).first().click();
    await page.locator('[data-fact="phase"]').waitFor();
    const stream = `case-${/cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''}`;
    const note = page.getByRole('note').filter({ hasText: 'lists, search and figures do not follow this case' });
    expect(await note.count()).toBe(0);
    const owner = new Client({ connectionString: system.databaseUrl });
    await owner.connect();
    try {
      expect(await park(owner, stream, 'under-inquiry', randomUUID())).not.toBeNull();
      await page.reload();
      await note.getByText('under inquiry').waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(await askReplay(owner, stream, randomUUID())).toBe(2);
    } finally {
      await owner.end();
    }
    await eventually('followed again', async () => {
      await page.reload();
      await page.locator('[data-fact="phase"]').waitFor();
      return (await note.count()) === 0;
    });
  });

  it('show three plans: a share of Peja in one year and over the whole period, with the budgets', async () => {
    const page = await windowOf('director@peje');
    const plans = page.getByLabel('Plan', { exact: true });
    await plans.locator('option').nth(2).waitFor({ state: 'attached' });
    expect(await plans.locator('option').allInnerTexts()).toEqual([
      'Peja 2022–2024',
      'Gjilan 2024–2026',
      'Mitrovica South 2024–2026',
    ]);
    const counted = page.locator('tr[data-row="1.2.1.r"] [data-cell="counted"]');
    await page.getByText('2023', { exact: true }).click();
    await page.locator('[aria-busy="false"] table.plan').getByText('Plan, 2023').waitFor({ state: 'attached' });
    expect(await counted.innerText()).toBe('14 of 17 · 82.4 %');
    await page.getByText('Whole period 2022–2024').click();
    await page.locator('[aria-busy="false"] table.plan').getByText('Plan, 2022–2024').waitFor({ state: 'attached' });
    expect(await counted.innerText()).toBe('21 of 33 · 63.6 %');
    expect(await barriers(page)).toEqual([]);
    for (const plan of ['gjilan-2024-2026', 'mitrovica-jugore-2024-2026']) {
      await plans.selectOption(plan);
      await page.waitForURL(new RegExp(plan));
      await page.getByRole('link', { name: /Entries behind the figure/ }).waitFor({ state: 'hidden' });
    }
  });

  it('show the director of the centre an exact figure by sex, and the analyst of another municipality that it is withheld', async () => {
    const page = await windowOf('director@peje');
    await link(page, 'Figures').click();
    await page.getByLabel('Indicator').selectOption('peje-2022-2024:6.2.5.r');
    await page.waitForURL(/6\.2\.5\.r/);
    await page.getByLabel('To month').fill('2023-12');
    await page.waitForURL(/2023-12/);
    await page.getByLabel('From month').fill('2023-01');
    await page.waitForURL(/2023-01/);
    await page.getByLabel('Sex').click();
    await row(page, /^Female/).waitFor();
    const exact = await Promise.all([/^Female/, /^Male/, /^Total/].map((name) => lastOf(row(page, name))));
    expect(exact.map(Number)).toEqual([6, 4, 10]);
    expect(await barriers(page)).toEqual([]);

    const outside = await windowOf('analyst@gjilan');
    await outside.goto(page.url());
    await row(outside, /^Female/).waitFor();
    const withheld = await Promise.all([/^Female/, /^Male/, /^Total/].map((name) => lastOf(row(outside, name))));
    expect(withheld).toEqual(['1–4, or withheld with it', '1–4, or withheld with it', '10']);
    expect(await barriers(outside)).toEqual([]);
  });

  it('show the year of an office by category', async () => {
    const page = await windowOf('analyst@peje');
    await link(page, 'Figures').click();
    await link(page, 'Year by category').click();
    await page.getByLabel('Year').selectOption('2024');
    await row(page, /^Survivors of domestic violence/).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('hand a case over from Gjilan to Peja, whose supervisor sees its head first and its history afterwards', async () => {
    const from = await windowOf('caseworker@gjilan');
    const lines = await openCases(from);
    const who = await lines.first().innerText();
    await lines.first().click();
    await link(from, 'Request transfer').click();
    await from.getByLabel(/^Centre that takes over/).selectOption({ label: 'Centre for Social Work, Peja' });
    await from.getByLabel(/^Reason/).selectOption('moved');
    await record(from);
    await from.getByText('Transfer requested to').first().waitFor();

    const to = await windowOf('supervisor@peje');
    await link(to, 'Cases').click();
    await to.getByLabel('Only transfers to us').click();
    await to.waitForURL(/incoming=true/);
    await link(to, who).click();
    await to.getByText('The history is shown once your centre has accepted the case.').waitFor();
    expect(await barriers(to)).toEqual([]);
    await link(to, 'Accept transfer').click();
    await record(to);
    await to.getByText('The centre took the case over').waitFor();
    expect(await barriers(to)).toEqual([]);
  });

  it('let a partner see what is disclosed, accept the referral, record a service and complete it', async () => {
    const page = await windowOf('partner@peje', 'main table');
    expect(await page.getByRole('navigation', { name: 'Main' }).getByRole('link').allInnerTexts()).toEqual([
      'Referrals',
      'Action plan',
    ]);
    await row(page, /waits for an answer/)
      .getByRole('link')
      .click();
    await page.getByRole('heading', { name: 'Counselling session' }).waitFor();
    // Sent with it: name, birth, phone and risk; no phone and no risk are known.
    expect(await page.locator('dl.details dt').allInnerTexts()).toEqual(['Birth']);
    expect(await barriers(page)).toEqual([]);
    await link(page, 'Accept referral to provider').click();
    await record(page);
    await link(page, 'Record service').click();
    expect(await barriers(page)).toEqual([]);
    await record(page);
    await link(page, 'Complete referral to provider').click();
    await record(page);
    await page.getByText('completed', { exact: true }).waitFor();
    const own = page.getByRole('region', { name: 'What you recorded' }).getByRole('listitem');
    expect(await own.count()).toBe(3);
  });

  it('note one visit together in two cases of the case manager', async () => {
    const page = await windowOf('caseworker@peje');
    await (await openCases(page)).nth(1).click();
    await link(page, 'Record visit').click();
    await page.getByLabel(/^Kind/).selectOption('home');
    for (const asked of [/^The visit was held/, /^Announced/])
      await page.getByRole('group', { name: asked }).getByLabel('Yes').check();
    const also = page.getByRole('combobox', { name: 'Also noted in other cases of mine' });
    const other = await also.locator('option').nth(1).innerText();
    await also.selectOption({ label: other });
    expect(await barriers(page)).toEqual([]);
    await record(page);
    const newest = page.locator('[data-action="record-visit"]').first().getByText('with other cases');
    await newest.waitFor();
    await (await openCases(page)).and(link(page, other)).click();
    await newest.waitFor();
  });

  it('ask before a registration whether somebody already there is meant', async () => {
    const page = await windowOf('caseworker@peje');
    await link(page, 'Persons').click();
    await page.getByLabel(/^Name/).fill('valon');
    await page.getByRole('button', { name: 'Search' }).click();
    const first = page.locator('.people-found li').first();
    const [, name = '', birth = ''] = /^(.+) · born ([\d.]+)/.exec(await first.innerText()) ?? [];
    const [given = '', ...family] = name.split(' ');
    await link(page, 'Register person').click();
    await page.getByLabel(/^First name/).fill(given);
    await page.getByLabel(/^Last name/).fill(family.join(' '));
    await page.getByLabel(/^Birth \(/).fill(birth.split('.').reverse().slice(0, 2).join('-'));
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    const likely = page.getByRole('alert', { name: 'Is it one of these?' });
    await likely.getByText('same name and birth').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await likely.getByRole('button', { name: 'Use this one' }).first().click();
    await page.locator('.about-entry').getByText(name).waitFor();
  });

  it('are drawn from answers that hold what the API document says', async () => {
    const judged = await Promise.all(answers.map((each) => each.all()));
    expect(judged.flatMap(({ strange }) => strange)).toEqual([]);
  });
});
