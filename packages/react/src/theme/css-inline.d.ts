declare module '*.css?inline' {
  const css: string;
  // biome-ignore lint/style/noDefaultExport: Vite gives the text of a style sheet as the default export
  export default css;
}
