// Họ thường gặp. Xã, phường có tên bắt đầu bằng một họ có thể mang tên người.
export const surnames: readonly string[] = [
  ...[
    "Bùi",
    "Cao",
    "Chu",
    "Dương",
    "Đào",
    "Đặng",
    "Đinh",
    "Đoàn",
    "Đỗ",
    "Hà",
    "Hồ",
    "Hoàng",
    "Huỳnh",
    "Lê",
    "Lương",
    "Lý",
  ],
  ...[
    "Mạc",
    "Mai",
    "Ngô",
    "Nguyễn",
    "Phạm",
    "Phan",
    "Phùng",
    "Tạ",
    "Tô",
    "Tôn",
    "Tống",
    "Trần",
    "Triệu",
    "Trưng",
    "Trương",
  ],
  ...["Võ", "Vũ"],
];

// Tên khác của người, sự kiện lịch sử mà xã, phường mang: trước những tên này “Xã”, “Phường” viết hoa và được giữ ở địa danh
// (Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.4.a; Phụ lục II, III.1.a).
const remembered: readonly string[] = [
  ...["An Dương", "Ba Đình", "Bà Huyện", "Bà Triệu", "Bà Trưng", "Bạch Đằng", "Cách Mạng", "Chi Lăng", "Chiến Thắng"],
  ...["Điện Biên", "Độc Lập", "Đồng Khởi", "Đống Đa", "Giải Phóng", "Hai Bà", "Hòa Bình", "Hồng Bàng", "Hùng Vương"],
  ...["Kim Đồng", "Lạc Long", "Minh Khai", "Ông Ích Khiêm", "Quang Trung", "Quyết Thắng", "Quyết Tiến", "Tân Trào"],
  "Thống Nhất",
];

/** Words that begin the names of communes that may be called after a person or an event. */
export const namesakes: readonly string[] = [...surnames, ...remembered];
