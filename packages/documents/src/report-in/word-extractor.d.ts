declare module 'word-extractor' {
  type Extracted = { getBody(): string; getAnnotations(): string; getTextboxes(): string }
  export default class WordExtractor {
    extract(source: Buffer): Promise<Extracted>
  }
}
