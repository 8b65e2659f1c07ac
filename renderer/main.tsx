import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { Desk } from './app/desk.tsx';
import { plainWords } from './lib/plain-words.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';

// The content security policy forbids compiling code from text, which zod would otherwise try.
z.config({ jitless: true, customError: plainWords });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');
createRoot(root).render(
  <StrictMode>
    <Desk />
  </StrictMode>,
);
