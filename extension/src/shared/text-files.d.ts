// Style sheets travel as text in the bundles.
declare module '*.css' {
  const text: string;
  // eslint-disable-next-line no-restricted-syntax -- the bundler's text loader exports by default
  export default text;
}
