// All strings of a session, read once: after an update of the extension its interface is gone from pages that still run
// this script, and the view must close all the same.
import { isGrantForSite } from '../shared/browser-api';
import { sentenceFor, translate, uiLanguage } from '../shared/locale';
import { PROBLEMS, type Problem } from '../shared/messages';
import {
  LEFT_OUT_STRINGS,
  SETTINGS_STRINGS,
  type LeftOutStrings,
  type SettingsStrings,
} from '../shared/string-names';

const readCallouts = () => ({
  note: translate('calloutNote'),
  tip: translate('calloutTip'),
  important: translate('calloutImportant'),
  warning: translate('calloutWarning'),
  caution: translate('calloutCaution'),
});

export function readStrings() {
  return {
    ui: uiLanguage(),
    sentences: Object.fromEntries(
      PROBLEMS.map((problem) => [problem, sentenceFor(problem)]),
    ) as Record<Problem, string>,
    waiting: translate('waiting'),
    dismiss: translate('dismiss'),
    readNow: translate('readNow'),
    continueReading: translate('continueReading'),
    showMore: translate('showMore'),
    showWhole: translate('showWhole'),
    readSelection: translate('readSelection'),
    showText: translate('showText'),
    labels: {
      view: translate('viewLabel'),
      opened: translate('viewOpened'),
      doubtful: translate('doubtful'),
      close: translate('closeView'),
      dismiss: translate('dismiss'),
      table: translate('table'),
      code: translate('code'),
      formula: translate('formula'),
      video: translate('video'),
      audio: translate('audio'),
      frame: translate('frame'),
      settings: {
        ...(Object.fromEntries(
          SETTINGS_STRINGS.map((name) => [name, translate(name)]),
        ) as SettingsStrings),
        // What can't be had in this browser has no name.
        ...(!isGrantForSite() && { stayInView: '' }),
      },
      leftOut: Object.fromEntries(
        LEFT_OUT_STRINGS.map((name) => [name, translate(name)]),
      ) as LeftOutStrings,
      load: translate('loadEmbed'),
      open: translate('openEmbed'),
      embedRefused: translate('embedRefused'),
      copyCode: translate('copyCode'),
      copyFormula: translate('copyFormula'),
      copied: translate('copied'),
      notCopied: translate('notCopied'),
      enlarge: translate('enlarge'),
      picture: translate('picture'),
      previousPicture: translate('previousPicture'),
      nextPicture: translate('nextPicture'),
      closePicture: translate('closePicture'),
      note: translate('note'),
      goToNote: translate('goToNote'),
      backToText: translate('backToText'),
      printedLinks: translate('printedLinks'),
      callouts: readCallouts(),
    },
  };
}

export type Strings = ReturnType<typeof readStrings>;
