import './styles/styles';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { theme } from './theme';
import { LanguageProvider } from './words/language';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} forceColorScheme="light">
        <LanguageProvider>
          <App />
        </LanguageProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
