import { createTheme, type MantineColorsTuple } from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#eef6f8',
  '#dbeaee',
  '#b4d3db',
  '#8abbc8',
  '#67a6b6',
  '#4a8c9e',
  '#2f7083',
  '#1d5f70',
  '#12505f',
  '#0b3c48',
];

/** Calm and dense: one colour for what can be acted on; numbers and states have none. */
export const theme = createTheme({
  colors: { petrol },
  primaryColor: 'petrol',
  primaryShade: 8,
  defaultRadius: 'sm',
  fontFamily: '"Segoe UI", system-ui, -apple-system, Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontSizes: { xs: '0.78rem', sm: '0.875rem', md: '0.95rem', lg: '1.05rem', xl: '1.2rem' },
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.45rem' }, h2: { fontSize: '1.12rem' }, h3: { fontSize: '0.98rem' } },
  },
  focusRing: 'always',
  cursorType: 'pointer',
});
