/** The title of a signer: what he is deputy of begins with a capital, too. @example "Phó Chủ tịch" */
export const titleLetters = (text: string): string =>
  text.replace(
    /^((?:Phó|Quyền|Tổng|Chánh) )(\p{Lowercase})/u,
    (_all, opens: string, first: string) => opens + first.toUpperCase(),
  );
