// Tiếng thường đứng một mình làm một từ. Hai tiếng liền nhau không có ở đây, cũng không có trong bảng từ nào, thì nhiều khả năng là
// một từ, một tên mà bảng còn thiếu.
const loneSyllables = new Set(
  `ai anh bác bà bài bán bản bạn bảng bao báo bão bảy bắt bằng bé bên bệnh bị biển bò bóng bộ bốn bởi bù buổi các cao cá cái
cả cảng cầu cây cấp cấm cần câu cắt chăm chè chi chính chịu cho cho chó chọn chống chỗ chợ chủ chưa chức chùa chuẩn chung chữ chữa có
còn con cô cỡ cơ cờ của cũ cùng cuộc cuối cúm cứ cứu cửa dài dân dạy dạng dẫn dịp dịch do dòng dùng dự dưới đã đang đài đào đánh đặc
đặt đất đầu đập đây đất đến đèn đề để đê đền đi điểm điện đình đo đoàn đó đội đón đốt đồi đông đồng độ động đợt đời đúng đủ đưa được
đường em gà gắn gần gây ghép giá giải giảm giao giáo giống giờ giới giúp giữ giữa góp gồm gửi hai hàng hát hạng hạn hay hè hết hiến
hoa hoặc hỏi hóa học hồ hộ hội hơn hơi hợp họp hưởng ít in kèm kênh kết kể khai khi khoa khóa khó khoán khối không khu kỳ ký là lại
làm làng lần lắp lập lấy lên lễ loại loài lớn lớp lúa lũ lụt lưới lượt luật lửa ly mà mang mạng máu màu máy mặn mặt mẫu mất mẹ miễn mỏ
mọi một mới mỗi môn mùa mua múa mức muối mưa nam năm này nào nạn nặng nấm nên nếu nền ngày ngành ngoài nghe nghề nghèo ngõ người ngừa
nguồn nhà nhằm nhanh nhân nhập nhất nhì nhiều nhỏ nhóm như nhưng những nợ nơi nộp nói núi nuôi nữ nước ở ông phá phải phát phân phần
phép phí phía phim phiên phòng phó phụ phường phố qua quà quá quỹ quý quê quyền ra rác rau rằng rất riêng rét rồi rộng rừng ruộng sau
sáu sách sạch sạt sẽ sinh so sông số sổ sống sớm sở sân sữa sửa suối sức tám tại tập tàu tặng tay tăng tết tên tiền tiếng tiếp tìm
tỉnh tính to tổ tổng tới tôm tốt từ từng tự tư tương tuần tuổi tuyến thả thành tháng thay thăm thầy theo thẻ thêm thi thì thị thu thú
thuộc thuế thuê thuốc thứ thực thuận thửa tin toàn trả trại trạm trang tránh trao trăm trắng trâu tre trên trẻ trong tròn trông trồng
trời trụ trường trước trung tử và vay vào văn về vé vệ về vì viết việc viên việt với vốn vùng vụ vui vườn vừa xa xã xây xe xem xét xóm
xử xuân ý yếu y`.split(/\s+/u),
);

/** True if a syllable, in small letters, is often a word by itself. */
export const isLoneSyllable = (syllable: string): boolean => loneSyllables.has(syllable);
