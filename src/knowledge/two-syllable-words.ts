import { folded } from "../wording/folded.ts";

// Từ hai tiếng hay gặp trong trích yếu và tên cơ quan, xếp theo tiếng đầu: dòng in không ngắt giữa hai tiếng của một từ. Từ, tên dài
// hơn thì ghi từng cặp hai tiếng liền nhau.
export const secondsOf = `
an ninh sinh toàn
anh hùng
ái quốc
ánh sáng
áp dụng
ảnh hưởng
ban chấp chỉ hành
bà rịa
bài học trừ
bàn giao
bào chữa
bác hồ
bán hàng
báo cáo chí
bản đồ quyền
bảo dưỡng đảm hiểm hộ mật quản tàng tồn trì trợ vệ
bãi bỏ
bạc liêu
bạch đằng
bạo lực
bằng khen
bắc giang kạn ninh
bắt đầu
bầu cử
bền vững
bế giảng mạc
bến tre
bệnh viện
biên chế giới phòng soạn
biến đổi động
biển đảo
biểu diễn dương mẫu quyết tượng
biện pháp
bình chọn dân dương đẳng định phước thuận xét
bí mật thư
bóc lột
bồi dưỡng thường
bố trí
bổ khuyết nhiệm sung trợ
bộ đội môn phận trưởng
bứt phá
cam kết
cao bằng cấp đẳng điểm tuổi
cà mau
cá nhân
cách mạng
cán bộ sự
cải cách tạo thiện tiến
cảnh báo cáo giác quan sát
cạnh tranh
căn cước cứ
cân đối
cây xanh
cần thơ
cầu đường
cấp bách cứu nước phát thiết ủy
cập nhật
chào cờ đón mừng
chăm lo sóc
chăn nuôi
chặt chẽ
chân tay
châu thành
chấm dứt điểm thi
chấn chỉnh
chấp hành thuận
chất lượng thải vấn độc
chế biến định độ tạo
chi bộ cục hội nhánh tiết trả
chia sẻ
chiến binh dịch đấu lược sĩ thắng tranh
chí minh
chính đảng phủ quy quyền sách trị
chỉ đạo huy số thị tiêu
chỉnh đốn lý sửa trang
chuẩn bị hóa mực nghèo
chung kết sức tay
chuyên cần đề gia môn nghiệp trách viên
chuyển đổi giao hướng tải
chú trọng
chúc mừng tết
chủ biên đề động hộ lực nghĩa nhật nhiệm quản quyền tịch tọa trì trương yếu
chương trình
chức danh năng sắc trách vụ
chứng chỉ khoán nhận thực
chữa bệnh cháy
coi thi
con người
côn trùng
công an bằng bố chúng chức cộng dân đoàn giáo khai lao lập nghệ nghiệp nhân nhận tác thương tố trình ty viên việc vụ
cổ động phần phiếu truyền vũ
cổng thông
cộng đồng hòa sản tác
cơ bản cấu chế giới hội quan sở
cơm áo
cung cấp ứng
cuộc họp sống thi vận
củng cố
cục bộ
cư trú
cưỡng chế
cứu chữa hộ nạn trợ
cựu chiến
danh hiệu mục nghĩa nhân sách
dao động
dã ngoại
dạy học nghề
dân ca chủ cư dụng phòng quân sinh số sự tộc vận
dấu hiệu
dẫn đầu
dệt may
di cư dời sản tích
diễn biến đàn tập văn
diện tích
dinh dưỡng
dịch bệnh vụ
doanh nghiệp nhân thu trại
dọn dẹp
du học khách lịch
duy trì tu
duyệt binh
dư luận
dưỡng sinh
dữ liệu
dự án báo bị giờ kiến phòng thảo thi toán trữ
da cam
đa dạng khoa
đà lạt nẵng
đào tạo
đánh giá
đáp ứng
đảm bảo đang nhiệm
đảng bộ ủy viên
đại biểu diện dịch đoàn đội học hội lễ tá tướng từ
đạo đức
đạt chuẩn được
đăng kiểm ký tải
đắk lắk nông
đặc biệt điểm khu sản sắc thù
đầu mối tư
đầy đủ
đất đai nước
đấu giá thầu tranh
đẩy lùi mạnh nhanh
đề án cao cương cử nghị tài xuất
đền ơn
điều chỉnh dưỡng động hành khoản kiện lệ phối tra trị
điểm cầu
điển hình
điện ảnh biên lực máy thoại tử
đình chỉ công
địa bàn chính chỉ danh điểm giới phương
định canh cư giá hướng kỳ mức
đo đạc lường
đoàn kết phí thanh thể viên
đón nhận tiếp
đóng góp
đô thị
đôn đốc
đồn trưởng
đồng bào bộ chí hành nai tâm tháp thuận ý
đối ngoại phó tác thoại tượng
đổi mới
độc hại lập
đội ngũ viên
động đất lực viên
đột phá xuất
đơn giản vị
đời sống
đúc kết
đường bộ lối sắt thủy thư
đức dục
gắn bó kết
gặp gỡ mặt
gây quỹ
ghi chú nhận
gia đình hạn lai nhập súc tăng
giai đoạn
gian lận
giao ban dịch lưu thông thừa ước
giá cả rẻ trị
giám định đốc sát
giáo dân dục viên
giải pháp phóng quyết thể thưởng tỏa trí
giảm nghèo sút thiểu
giấy mời phép tờ
giống cây
giỗ tổ
giới hạn thiệu
giữ gìn vững
gìn giữ
gương mẫu
hà giang nam nội tĩnh
hàng hóa năm
hành chính động khách lang trình vi
hải dương đảo phòng quan quân sản
hạ long tầng
hạn chế hán
hạnh phúc
hăng hái
hằng năm
hậu cần giang phương
hđnd và
hè vui
hệ thống
hiến kế máu pháp tặng
hiện đại trạng vật
hiệp định hội thương
hiệu lực quả suất trưởng
hình ảnh sự thành thức
hoa hậu hồng lư
hoàn chỉnh thành thiện
hoạch định
hoạt động
hòa bình giải nhập
hóa chất đơn học
hỏa hoạn tốc
họ tên
học bổng đường giả hành sinh tập thuật
hôn nhân
hồ chí sơ
hồi phục sinh
hỗ trợ
hỗn hợp
hộ gia khẩu nghèo tịch
hội chợ chữ diễn đồng hè họp khỏe nghị nhập nông thao thảo thi trại trường trưởng viên
hợp đồng lý nhất pháp tác xã
huân chương
huấn luyện
huy chương động hiệu hoàng
huyết áp
hùng vương
hưng yên
hương giang ước
hướng dẫn nghiệp
hưởng thụ ứng
hữu hạn nghị
kê khai
kêu gọi
kế hoạch thừa toán
kết hợp luận nạp nghĩa nối quả thúc
khai báo giảng mạc sinh thác trương
khách hàng
khám bệnh chữa
khánh tiết
khát vọng
khả năng
khảo sát
khắc phục
khẳng định
khẩn cấp trương
khẩu hiệu
khen thưởng
khiếu nại
khoa học
khoanh vùng
khoán sản
khoáng sản
khoảng cách
khó khăn
khóa học họp luận
khôi phục
khối phố
khơi dậy
khởi công động nghiệp
khu công dân di du phố vực
khuyến cáo học khích mại nông tài
khủng bố hoảng
kiên giang trì
kiến nghị thiết thức trúc
kiểm duyệt điểm định kê lâm sát soát toán tra
kiểu mẫu
kiện toàn
kinh doanh nghiệm phí tế
kịch bản
kịp thời
kon tum
ký ban cương kết
kỷ cương luật nguyên niệm yếu
kỹ năng sư thuật
lai châu
lan tỏa
lao cai động
làm việc
làng nghề văn
lào cai
lãng phí
lãnh đạo hải thổ
lạng sơn
lâm đồng nghiệp
lâu dài
lấn chiếm
lấy mẫu
lập nghiệp
lễ hội phục tang tân
liên bộ đoàn đội hiệp hoan hợp kết ngành quan thông tịch
liệt sĩ sỹ
linh hoạt
lĩnh vực
lịch sử
loại bỏ trừ
long an biên
lòng yêu
lồng ghép
lối sống
lợi ích nhuận thế
luân chuyển
luận văn
luật sư
lúa gạo
lũ lụt quét
lương thực y
lưu động hành niệm thông trú trữ
lừa đảo
lực lượng
ma túy
mãn tính
mạng lưới
mạnh thường
mặt bằng trận
mầm non
mẫu giáo
mật ong
miền núi
miễn dịch giảm phí
minh bạch họa
mít tinh
mô hình
môi sinh trường
mở rộng
mua bán sắm
mục đích tiêu
mức độ
mỹ quan thuật tục
nam bộ định
năng động lượng lực suất
nâng cao cấp
nền nếp tảng
nếp sống
ngành nghề
ngày hội tháng
ngăn chặn ngừa
ngân hàng sách
nghèo đói
nghề nghiệp
nghệ an nhân sĩ thuật
nghiêm cấm trọng túc
nghiên cứu
nghiệm thu
nghiệp đoàn vụ
nghỉ dưỡng
nghĩa tình trang vụ
nghị định lực quyết sự trường viện
ngoại giao khóa ngữ thành vụ
ngôn ngữ
nguồn gốc lực nhân
nguy cơ hiểm
nguyên đán liệu nhân tắc
ngư dân nghiệp
người cao có dân tốt
nhanh chóng
nhà giáo nước ở trường văn
nhãn hiệu
nhạc sĩ
nhân dân dịp đạo điển lực quyền rộng sự văn viên
nhận diện định thức
nhập học khẩu ngũ
nhi đồng
nhiếp ảnh
nhiệm kỳ vụ
nhiệt đới liệt
nhu cầu
nhượng quyền
ninh bình thuận
nòng cốt
nông dân lâm nghiệp sản thôn
nổi bật
nỗ lực
nội chính dung địa quy trú vụ
nộp thuế
nước ngoài sạch
nạn nhân
ô nhiễm
ôn tập thi
ổn định
pháp chế điển lệnh luật lý nhân quy y
phát biểu động hành hiện huy thanh triển
phản ánh biện động hồi
phạm nhân tội vi
phân bổ cấp công định hạng loại luồng phối tích
phấn đấu
phẩm chất
phật giáo
phê bình chuẩn duyệt
phiên chợ họp
phim ảnh
phí tổn
phong cách phú trào tục
phòng cháy chống học ngừa thủ vệ
phó chủ giám
phóng sự viên
phô trương
phối hợp kết
phổ biến cập thông
phù hợp
phú bình thọ yên
phúc lợi thẩm
phụ huynh lão lục nữ trách
phục hồi vụ
phương án châm hướng pháp thức tiện
quang vinh
quá trình
quán triệt
quản lý trị
quảng bá bình cáo nam ngãi ninh trị trường
quân chủng dân đội khu nhân sự
quần chúng đảo
quê hương
quốc ca doanh gia hiệu hội khánh kỳ lộ ngữ phòng tế tịch
quy chế chuẩn định hoạch mô tắc trình ước
quyên góp
quyền hạn lợi lực
quyết định liệt sách tâm thắng toán
quỹ đất
ra mắt quân
rà soát
rác thải
rèn luyện
rút gọn kinh
rủi ro
rừng phòng
sa pa
sàng lọc
sách giáo
sáng kiến tác tạo
sáp nhập
sản lượng phẩm xuất
sạt lở
sắp xếp
sẵn sàng
sân chơi khấu
sâu bệnh rộng sắc
siêu thị
sinh hoạt học nhật sản sống thái viên
sĩ quan
so sánh
soạn thảo
song hành
sóc trăng
sóng thần
sôi nổi
số hiệu hóa liệu lượng
sốt xuất
sổ tay
sơ cấp kết tán tuyển
sơn la
sở hữu
suy thoái
sư đoàn phạm
sức khỏe lao mạnh trẻ
sử dụng
sửa chữa đổi
sự cố kiện nghiệp thật
tai nạn
tang lễ
tay chân
tài chính liệu năng nguyên sản trợ
tàn tật
tác dụng động giả hại phẩm phong
tái chế cơ định
tạm giam giữ thời trú vắng
tạo điều
tăng cường gia tốc trưởng
tặng quà thưởng
tâm linh lý thần
tây nguyên ninh
tầm nhìn quan soát
tầng lớp
tất niên
tập đoàn hợp huấn kết luyện quán thể trung
tên lửa
tết nguyên
tham dự gia luận mưu nhũng quan vấn
thanh danh hóa khiết lý niên quyết thiếu tịnh toán tra
thay đổi mặt
thành công lập lũy phần phố quả tích tựu viên
thách thức
thái bình nguyên
thám hiểm
tháng chạp giêng
thảm họa
thảo luận
thăm hỏi
thắng cảnh lợi
thân nhân thể thiện
thần kinh
thất nghiệp thoát
thẩm định mỹ phán quyền tra
theo dõi
thế giới hệ kỷ trận
thể chất chế dục hiện thao thức
thi công đấu đua hành tuyển
thiên nhiên tai
thiết bị chế kế lập thực yếu
thiếu nhi niên
thiện nguyện
thiệt hại
thí điểm nghiệm sinh
thích hợp ứng
thị chính sát thực trấn trường xã
thoát nghèo
thôn bản xóm
thông báo cáo điệp minh qua suốt tấn tin tư
thống kê nhất
thời điểm gian hạn kỳ sự tiết vụ
thu chi gom hoạch hồi hút ngân nhập nộp
thuận lợi
thuê bao
thuế quan
thuốc lá
thuộc tính
thuyết minh trình
thú y
thúc đẩy
thủ dầu đoạn đô đức lĩnh trưởng tục tướng
thủy điện lợi nông sản văn
thư ký tín từ viện
thương binh hại hiệu lượng mại nhân
thường kỳ niên trực vụ xuyên
thượng khẩn tá tướng
thừa thiên
thứ trưởng
thực địa hành hiện nghiệm phẩm tập tế thể thi trạng
tiên phong tiến tri
tiêu biểu chí chuẩn dùng hủy ngữ thụ
tiềm năng
tiền đề giang lương phong thưởng
tiến bộ độ hành sĩ tới trình
tiếp cận công dân đón nhận nối sức thị thu tục xúc
tiết kiệm mục
tiểu ban dự đoàn đội học luận thủ tổ
tin cậy học tức
tinh giản gọn thần thông
tìm hiểu kiếm
tình hình nghĩa nguyện
tích cực hợp lũy
tín dụng ngưỡng
tính chất
tĩnh mạch
toàn bộ cầu dân diện quân quốc thể tỉnh
toán học
tòa án nhà
tóm tắt
tôn đức giáo tạo trọng vinh
tồn đọng tại
tố cáo tụng
tối đa thiểu ưu
tốt đẹp nghiệp
tổ chức dân quốc trưởng
tổng cục duyệt điều hợp kết liên quan rà số thể thư
tội ác phạm
trang bị phục thiết trại trí trọng
tranh chấp thủ
trao đổi giải tặng thưởng
trà vinh
trách nhiệm
trải nghiệm
trại hè
trạm bơm xá y
trạng nguyên
trật tự
trẻ em
triển khai lãm vọng
triệt để phá
trình bày chiếu diễn duyệt độ tự
trí thức tuệ
trích lục yếu
trọng điểm tài tâm thể thương
trồng cây rừng trọt
trợ cấp giúp lý
trung bình cấp du đoàn đội hạn học kiên niên tá tâm thu thực tướng ương
truy cập nã quét tặng
truyền hình máu thanh thông thống
trúng cử
trụ sở
trưng bày cầu dụng
trường học hợp kỳ sa thi
trưởng ban phòng thành thôn
trực ban báo quan thuộc tiếp tuyến
tu bổ dưỡng
tuân thủ
tuần hoàn lễ tra
tuệ tĩnh
tuổi thọ trẻ
tuy hòa
tuyên bố dương giáo quang thệ truyền
tuyến đường
tuyển chọn dụng quân sinh
tuyệt mật
tư duy liệu nhân pháp thục tưởng vấn
tương lai tác thân trợ
tưởng nhớ niệm
tượng đài
từ bi chối thiện
tử tuất
tự chủ do động hào học kiểm lực quản túc vệ
tựu trường
tỷ lệ
uống nước
uy tín
ủng hộ
ủy ban nhiệm quyền viên
ưu đãi tiên tú việt
ứng cử dụng phó viên xử
vai trò
vay vốn
vải thiều
văn bản công hiến hóa học kiện minh nghệ phòng thư
vắc xin
vận chuyển dụng động hành tải
vật chất liệu nuôi tư
vệ quốc sinh tinh
vi khuẩn phạm rút
viên chức
viễn thông
việc làm
viện kiểm trưởng
việt bắc nam
vinh danh quang
vĩnh linh long phúc
vị thành trí
võ thuật
vốn vay
vui khỏe
vùng biên cao
vũ khí trang
vũng tàu
vướng mắc
vượt khó
xanh hóa sạch
xác định lập minh nhận
xã hội luận phường viên
xăng dầu
xây dựng lắp
xét duyệt tặng tuyển xử
xếp hạng loại
xuân diệu
xuất bản khẩu ngũ nhập sắc
xung đột kích phong
xuyên suốt
xúc tiến
xử lý phạt trí
y bác học tế
yên bái
yêu cầu nước thương
ý kiến nghĩa thức tưởng
`;

let pairs: ReadonlySet<string> | undefined;

/** True if two adjacent syllables form one word. */
export const isOneWord = (syllable: string, next: string): boolean => {
  pairs ??= new Set(
    secondsOf
      .trim()
      .split("\n")
      .flatMap((line) => {
        const [first, ...seconds] = line.split(" ");
        return seconds.map((second) => `${first} ${second}`);
      }),
  );
  return pairs.has(folded(`${syllable} ${next}`));
};
