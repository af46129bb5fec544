/**
 * Words that office documents misspell, and how they are spelt (Hoàng Phê, Từ điển chính tả; Từ điển tiếng Việt). A row
 * holds for whole words in small letters; of words that are spelt so elsewhere ("xả nước", "lảnh lót") it holds the pair.
 * Pairs that two other words make are left out: "hồ sơ xuất khẩu", "phân chia sẽ do".
 */
const rows = `
biểu mẩu: biểu mẫu
bổ xung: bổ sung
chính xách: chính sách
chỉnh chu: chỉn chu
chuẩn đoán: chẩn đoán
chủ chì: chủ trì
chủ chương: chủ trương
chuyễn: chuyển
cọ sát: cọ xát
cổ vủ: cổ vũ
cỗ phần: cổ phần
cơ sỡ: cơ sở
cũa: của
cũng cố: củng cố
đãm bảo: đảm bảo
đề suất: đề xuất
đễ: để
đội ngủ: đội ngũ
đôn đóc: đôn đốc
dử liệu: dữ liệu
giám xát: giám sát
giáo giục: giáo dục
giãi pháp: giải pháp
giãi quyết: giải quyết
giử: giữ
hiễu: hiểu
hổ trợ: hỗ trợ
hửu: hữu
khảo xát: khảo sát
kiễm: kiểm
kiểm xoát: kiểm soát
kỷ năng: kỹ năng
kỷ thuật: kỹ thuật
kỹ cương: kỷ cương
kỹ luật: kỷ luật
kỹ niệm: kỷ niệm
lảng phí: lãng phí
lảnh đạo: lãnh đạo
lỉnh vực: lĩnh vực
lổi: lỗi
mổi: mỗi
mỡ rộng: mở rộng
nghĩ lễ: nghỉ lễ
nghĩ ngơi: nghỉ ngơi
nghỉa: nghĩa
nhửng: những
nổ lực: nỗ lực
phãi: phải
phỗ biến: phổ biến
quãn: quản
rà xoát: rà soát
sãn: sản
sản suất: sản xuất
sát nhập: sáp nhập
sẳn: sẵn
suất sắc: xuất sắc
suy nghỉ: suy nghĩ
sử lý: xử lý
sử phạt: xử phạt
sữ: sử
tham nhủng: tham nhũng
thăm quan: tham quan
thễ: thể
thũ tục: thủ tục
tỗ chức: tổ chức
tỗng: tổng
trao dồi: trau dồi
trãi qua: trải qua
triễn: triển
trương trình: chương trình
tựu chung: tựu trung
vửng: vững
xả hội: xã hội
xát hạch: sát hạch
xúc tích: súc tích
xuất xắc: xuất sắc
xữ: xử
xử dụng: sử dụng
`;

/** Correct spellings of misspelt words and pairs. @example misspelt.get("sữ") // "sử" */
export const misspelt: ReadonlyMap<string, string> = new Map(
  rows
    .trim()
    .split("\n")
    .map((row) => {
      const [wrong = "", right = ""] = row.split(": ");
      return [wrong, right] as const;
    }),
);
