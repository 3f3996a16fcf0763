/** What to do about the codes of the import itself; rules of the application bring their own sentences. */
export const problemSentences: Readonly<Record<string, string>> = {
  ALREADY_THERE: 'A case, person or provider begins once: remove this line.',
  CHANGED_SINCE_IMPORT:
    'The line was imported with other content: put it back as it was, and correct the entry in the application.',
  DAY_IN_FUTURE: 'The day lies in the future: enter the day it happened.',
  DISAGREES: 'An earlier row says otherwise: make both the same.',
  DUPLICATE_COLUMN: 'Two columns have this heading: remove one.',
  DUPLICATE_KEY: 'An earlier line has this key: give every line a key of its own.',
  LINE_TOO_LONG: 'A line has at most 256 kB: check that every entry stands on a line of its own.',
  NOT_ALLOWED: 'The account may not do this at the office: choose another one after --as.',
  NOT_AN_OBJECT: 'The line is no JSON object.',
  NOT_IMPORTABLE: 'This action names an earlier entry: do it in the application after the import.',
  NOT_JSON: 'The line is no JSON: check quotation marks, commas and brackets.',
  NOT_TOGETHER: 'This action is not noted in several cases together.',
  NOT_UTF8: 'The line is not UTF-8: save the file again as UTF-8.',
  SEALED_OTHERWISE:
    'An interrupted import held this line with other content: put it back as it was, or wait a day and import again.',
  TOGETHER_DIFFERS: 'What was done together is one action on one day, once in each case.',
  UNKNOWN_ACCOUNT: 'No account has this user name or id.',
  UNKNOWN_ACTION: 'There is no such action: see docs/generated/actions.md.',
  UNKNOWN_CASE: 'No receive-referral opens this case: add its line.',
  UNKNOWN_COLUMN: 'The heading is not known: use one of docs/import.md, or remove the column.',
  UNKNOWN_PERSON: 'No register-person line has this key: add it.',
  UNKNOWN_PROVIDER: 'No register-provider line has this key, and no provider has this id.',
};
