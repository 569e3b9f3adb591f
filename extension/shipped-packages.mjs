// What ships from npm; docs/DEPENDENCIES.md says why.

/** In scripts that are brought on demand. */
export const SHIPPED_PACKAGES = ['highlight.js', 'temml'];

/** The fonts, by the names of src/shared/settings.ts. */
export const SHIPPED_FONTS = {
  literata: '@fontsource-variable/literata',
  atkinson: '@fontsource-variable/atkinson-hyperlegible-next',
  opendyslexic: '@fontsource/opendyslexic',
};
