export { askTogether } from './ask-together';
export { rowsOf, type Query } from './query';
