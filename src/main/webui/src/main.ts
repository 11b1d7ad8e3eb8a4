import { mount } from 'svelte';
import './styles/tokens.css';
import './styles/base.css';
import App from './App.svelte';
import { learn } from './words/words';

const target = document.getElementById('app');
if (target) {
  await learn();
  mount(App, { target });
}
