/** The part of npm's `edifact` that the bench uses; the package brings no types. */
declare module 'edifact' {
  class Parser {
    encoding(level: string): void;
    on(event: 'opensegment' | 'component', listener: (data: string) => void): void;
    write(text: string): void;
    end(): void;
  }
  const edifact: { readonly Parser: typeof Parser };
  export default edifact;
}
