export { layWords, type LayWord, type StopWords } from './lay-words';
export { gapsIn, PhraseIndex, type Phrase, type PhraseMatch, type Reading } from './phrase-index';
export { Spelling } from './spelling';
export { fold, tokens } from './text';
export { stem } from './word-stem';
