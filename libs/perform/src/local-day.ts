const belgrade = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Belgrade' });

/** The local day of an instant, YYYY-MM-DD; Kosovo keeps the time of Europe/Belgrade. */
export const localDay = (at: Date): string => belgrade.format(at);
