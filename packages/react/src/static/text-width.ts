/** Advance widths of common sans-serif faces, in em. */
const widths: ReadonlyMap<string, number> = new Map(
  (
    [
      ["ijl'", 0.222],
      ['|ft .,/\\:;!I[]', 0.278],
      ['r-()`{}', 0.333],
      ['"*', 0.38],
      ['cksvxyzJ', 0.5],
      ['abdeghnopqu0123456789L#$_?', 0.556],
      ['+<=>~FTZ', 0.6],
      ['ABEKPSVXY&', 0.667],
      ['CDHNRUw', 0.722],
      ['GOQ', 0.778],
      ['Mm', 0.833],
      ['%', 0.889],
      ['W', 0.944],
      ['@…', 1.01],
      ['\u200e\u200f\u2066\u2067\u2068\u2069', 0],
    ] as const
  ).flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)),
);

const unlisted = 0.62;
const ideograph = 1;
/** Room for faces a little wider than the table's. */
const allowance = 1.06;
const boldness = 1.06;

const characterWidth = (character: string): number =>
  widths.get(character) ?? ((character.codePointAt(0) ?? 0) >= 0x1100 ? ideograph : unlisted);

/** The approximate width in pixels of one line of text, without a browser to measure it. */
export const textWidth = (text: string, size: number, bold = false): number =>
  [...text].reduce((sum, character) => sum + characterWidth(character), 0) *
  size *
  allowance *
  (bold ? boldness : 1);

/** The text itself, or as much of its beginning as fits the width, with an ellipsis. */
export const fitText = (text: string, width: number, size: number, bold = false): string => {
  if (textWidth(text, size, bold) <= width) return text;
  const characters = [...text];
  for (let length = characters.length - 1; length > 0; length -= 1) {
    const cut = `${characters.slice(0, length).join('').trimEnd()}…`;
    if (textWidth(cut, size, bold) <= width) return cut;
  }
  return '';
};
