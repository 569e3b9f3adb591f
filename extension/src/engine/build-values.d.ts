// What the build puts into the bundles (extension/build.mjs).

/** The fingerprint of the module this bundle was built with. */
declare const STILLPAGE_VERSION: string;

/** The module in base64; in the bundle of page-engine.ts alone. */
declare const STILLPAGE_MODULE: string;
