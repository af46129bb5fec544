// Từ, tên gọi từ ba tiếng trở lên: dòng in không ngắt ở giữa. Cặp tiếng đã có ở two-syllable-words.ts thì không phải ghi lại ở đây, trừ
// khi chỗ nối giữa hai cặp cũng phải giữ: “trung học” và “cơ sở” trong “trung học cơ sở”.
export const longTerms = `
an ninh lương thực
an ninh mạng
an toàn giao thông
an toàn lao động
an toàn thực phẩm
an toàn vệ sinh thực phẩm
anh hùng lao động
ban chấp hành
ban chỉ huy
ban chỉ đạo
ban quản lý
ban thường vụ
ban tổ chức
bà mẹ việt nam anh hùng
bình đẳng giới
bảo hiểm thất nghiệp
bảo hiểm xã hội
bảo hiểm y tế
bảo vệ môi trường
bộ đội biên phòng
chi cục thuế
chiến sĩ thi đua
chiến tranh thế giới
chuyển đổi số
chuyển đổi xanh
chính phủ điện tử
chính quyền số
chính quyền điện tử
chính quyền địa phương
chương trình mục tiêu quốc gia
chất lượng cao
chất thải rắn
chất độc da cam
chế độ chính sách
chủ nghĩa xã hội
chữ thập đỏ
chữa cháy rừng
cung văn hóa
cán bộ quản lý
công an nhân dân
công chứng viên
công dân số
công nghiệp hóa
công nghiệp hỗ trợ
công nghệ cao
công nghệ sinh học
công nghệ số
công nghệ thông tin
công trình xanh
công tác xã hội
công tố viên
công đoàn viên
căn cước công dân
cơ quan nhà nước
cơ sở dữ liệu
cơ sở hạ tầng
cải cách hành chính
cải cách tư pháp
cộng tác viên
cụm công nghiệp
cụm dân cư
cựu chiến binh
cựu giáo chức
cựu thanh niên xung phong
danh lam thắng cảnh
di sản văn hóa
doanh nghiệp nhà nước
doanh nghiệp nhỏ và vừa
dân quân thường trực
dân quân tự vệ
dân tộc nội trú
dân tộc thiểu số
dịch tả lợn
dịch vụ công
dự bị động viên
gia đình chính sách
gia đình liệt sĩ
giao nhận quân
giao thông nông thôn
giao thông vận tải
giao thông đường bộ
giám định viên
giáo dục mầm non
giáo dục nghề nghiệp
giáo dục phổ thông
giáo dục thường xuyên
giáo dục thể chất
giáo viên chủ nhiệm
giáo viên dạy giỏi
hai bà trưng
hiện đại hóa
huấn luyện viên
hàng không dân dụng
hòa giải viên
hòa giải ở cơ sở
hóa đơn điện tử
hướng dẫn viên
học sinh giỏi
học sinh sinh viên
hồ chí minh
hồ sơ địa chính
hộ cận nghèo
hộ tịch viên
hội chữ thập đỏ
hội cựu chiến binh
hội liên hiệp phụ nữ
hội nhập quốc tế
hội nông dân
hội đồng nhân dân
hợp tác quốc tế
hợp tác xã
khu bảo tồn
khu chế xuất
khu công nghiệp
khu công nghệ cao
khu di tích
khu du lịch
khu dân cư
khu kinh tế
khu phố văn hóa
khu đô thị
khuyến nông viên
khám chữa bệnh
kinh tế số
kinh tế tuần hoàn
kinh tế tư nhân
kinh tế tập thể
kinh tế xanh
kinh tế xã hội
kiểm lâm viên
kiểm soát viên
kiểm sát viên
kiểm toán viên
kế toán trưởng
kế toán viên
kỹ thuật viên
lao động tiền lương
liên hiệp quốc
liên đoàn lao động
làng văn hóa
lãnh sự quán
lưu học sinh
lễ hội truyền thống
lực lượng vũ trang
lực lượng vũ trang nhân dân
môi trường số
mạng xã hội
mẫu giáo lớn
mặt trận tổ quốc việt nam
mục tiêu quốc gia
nghiên cứu khoa học
nghiên cứu viên
nghĩa vụ quân sự
nghị quyết chuyên đề
ngân hàng chính sách xã hội
ngân hàng nhà nước
ngân sách nhà nước
người cao tuổi
người có công
người có uy tín
người dân tộc thiểu số
người khuyết tật
người lao động
nhà máy thủy điện
nhà nước pháp quyền
nhà sinh hoạt cộng đồng
nhà văn hóa
nhà ở xã hội
nhân viên y tế
nông lâm nghiệp
nông lâm thủy sản
nông nghiệp công nghệ cao
nông nghiệp hữu cơ
nông thôn mới
năng lượng mặt trời
năng lượng tái tạo
phát thanh viên
phát triển bền vững
phòng cháy chữa cháy
phòng chống thiên tai
phương tiện giao thông
phương tiện thông tin đại chúng
phổ biến giáo dục pháp luật
phổ cập giáo dục
phổ thông cơ sở
phổ thông trung học
phục hồi chức năng
quan hệ công chúng
quân nhân chuyên nghiệp
quân nhân dự bị
quân đội nhân dân
quản lý nhà nước
quản lý thị trường
quảng trường ba đình
quốc tế cộng sản
quỹ tín dụng nhân dân
rối loạn phổ tự kỷ
sinh hoạt cộng đồng
suy dinh dưỡng
sản xuất nông nghiệp
sốt xuất huyết
sở hữu trí tuệ
sức khỏe sinh sản
sức khỏe tâm thần
tay chân miệng
thanh niên xung phong
thanh tra nhân dân
thanh tra viên
thi hành án
thi hành án dân sự
thi đua khen thưởng
thi đua yêu nước
thuyết minh viên
thuyết trình viên
thuế thu nhập cá nhân
thông tin đại chúng
thông tin đối ngoại
thư viện số
thương mại điện tử
thẩm định viên
thẻ bảo hiểm
thị trường lao động
thủ tục hành chính
tin học hóa
tinh giản biên chế
tiêu chuẩn quốc gia
tiếng dân tộc
tiếp công dân
tiết kiệm điện
tiền phong hồ chí minh
toàn dân tộc
trung học cơ sở
trung học phổ thông
trung tâm hành chính công
trung tâm phục vụ hành chính công
trung ương đảng
truy xuất nguồn gốc
truyền hình trực tiếp
truyền thông viên
trách nhiệm giải trình
trách nhiệm hữu hạn
trí tuệ nhân tạo
trưng cầu giám định
trường học hạnh phúc
trạm y tế
trật tự an toàn xã hội
trật tự xây dựng
trật tự đô thị
trẻ mồ côi
trợ giúp pháp lý
tuyên truyền viên
tài khoản định danh
tài nguyên nước
tình nguyện viên
tòa án nhân dân
tư pháp hộ tịch
tư tưởng hồ chí minh
tả lợn châu phi
tệ nạn xã hội
tổ chức tín dụng
tổ công nghệ số cộng đồng
tổ dân phố
tổ hợp tác
tổng bí thư
tổng khởi nghĩa
tổng kiểm kê
tổng liên đoàn
tổng tuyển cử
tổng tư lệnh
tổng vệ sinh
tổng điều tra
tội phạm công nghệ cao
tự động hóa
viêm da nổi cục
viễn thông di động
viện kiểm sát nhân dân
vô tuyến truyền hình
vô tuyến điện
văn hóa cơ sở
văn hóa quần chúng
văn minh đô thị
văn nghệ quần chúng
văn phòng công chứng
vườn quốc gia
vượt biên trái phép
vận động viên
vệ sinh môi trường
xanh sạch đẹp
xuất nhập cảnh
xuất nhập khẩu
xây dựng đảng
xã hội chủ nghĩa
xã hội hóa
xét nghiệm viên
xóa mù chữ
xóa nhà tạm
xóa đói giảm nghèo
xử lý nước thải
xử phạt hành chính
y học cổ truyền
y tế công cộng
y tế cơ sở
y tế dự phòng
y tế học đường
y tế thôn bản
ô nhiễm môi trường
đa dạng sinh học
điều dưỡng viên
điều tra viên
điện biên phủ
đoàn viên thanh niên
đô thị hóa
đô thị thông minh
đơn vị hành chính
đơn vị sự nghiệp
đường hồ chí minh
đường sắt đô thị
đường thủy nội địa
đại hội đại biểu
đại đoàn kết
đảng cộng sản việt nam
đất nông nghiệp
đấu giá viên
địa giới hành chính
đồng tháp mười
đội ngũ trí thức
động vật hoang dã
ủy ban kiểm tra
ủy ban mặt trận tổ quốc
ủy ban nhân dân
ứng dụng công nghệ
`;
