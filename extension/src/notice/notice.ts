// Entry point of the popup: one sentence for people, and word to the background that it shows.
import { api } from '../shared/browser-api';
import { sentenceFor, translate, uiLanguage } from '../shared/locale';
import { isProblem, type NoticeMessage } from '../shared/messages';

const parameters = new URLSearchParams(location.search);
const problem = parameters.get('problem');
const { lang, dir } = uiLanguage();
document.documentElement.lang = lang;
document.documentElement.dir = dir;
document.title = translate('name');
const sentence = document.querySelector('p');
if (sentence !== null) sentence.textContent = sentenceFor(isProblem(problem) ? problem : 'failed');

const message: NoticeMessage = { kind: 'notice-shown', tabId: Number(parameters.get('tab')) };
api.runtime.sendMessage(message).catch((error: unknown) => console.error('Stillpage:', error));
