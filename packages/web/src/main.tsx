import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { dressPage } from './theme/theme.ts';
import './styles/index.css';

dressPage(document.documentElement);
createRoot(document.getElementById('root')!).render(<App />);
