const table = new Int32Array(256);
for (let byte = 0; byte < 256; byte++) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  table[byte] = crc;
}

/** The checksum of zip files. Node's own comes with all of zlib, which takes longer to load than this to run. */
export const crc32 = (data: Uint8Array): number => {
  let crc = -1;
  for (let at = 0; at < data.length; at++) crc = (crc >>> 8) ^ (table[(crc ^ (data[at] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
};
