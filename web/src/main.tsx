import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './theme/font.css';
import './theme/base.css';
import './theme/shell.css';
import './theme/picture.css';
import './theme/tables.css';
import './theme/panel.css';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
