// Entry point of the script that colours code, brought only where an article holds some: highlight.js with the languages that
// core/src/standardise/code_language.cpp names.
import hljs from 'highlight.js/lib/core';
import { offerOnDemand } from '../shared/on-demand';
import { languages } from './languages';
import { cutIntoRuns } from './runs';

for (const [name, language] of Object.entries(languages)) hljs.registerLanguage(name, language);
// A grammar that fails on some code must say so to us, not throw it away in silence.
hljs.safeMode();

offerOnDemand('highlighter', {
  highlight(code, language) {
    if (hljs.getLanguage(language) === undefined) return undefined;
    const result = hljs.highlight(code, { language, ignoreIllegals: true });
    return result.errorRaised === undefined ? cutIntoRuns(result._emitter) : undefined;
  },
});
