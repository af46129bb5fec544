/** Black, or so dark that print does not show it. */
export const isBlack = (color: string): boolean =>
  color === "auto" || color === "" || /^(?:[01][\dA-F]|2[0-6]){3}$/i.test(color);

/** Bright red, as stamps are. */
export const isRed = (color: string): boolean => /^[C-F].[0-3].[0-3].$/.test(color);

/** Hues in degrees, up to where each is called so. */
const hues: readonly (readonly [upTo: number, name: string])[] = [
  [15, "đỏ"],
  [45, "cam"],
  [70, "vàng"],
  [165, "xanh lá"],
  [260, "xanh dương"],
  [330, "tím"],
  [360, "đỏ"],
];

/** A color as a person calls it, with what Word writes for it. @example colorInWords("4472C4") // "xanh dương (4472C4)" */
export const colorInWords = (color: string): string => {
  if (!/^[\da-f]{6}$/i.test(color)) return color;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  const spread = most - least;
  const gray = least > 240 ? "trắng" : "xám";
  const turn =
    most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
  const hue = (turn * 60 + 360) % 360;
  const name = spread < 25 ? gray : hues.find(([upTo]) => hue <= upTo)?.[1];
  return `${name} (${color})`;
};
