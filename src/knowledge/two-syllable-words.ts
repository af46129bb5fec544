import { folded } from "../wording/folded.ts";

// Từ hai tiếng, tên riêng hai tiếng gặp trong văn bản của cơ quan, xếp theo tiếng đầu: dòng in không ngắt giữa hai tiếng của một từ.
// Tên dài hơn thì ghi từng cặp hai tiếng liền nhau, như “buôn ma”, “ma thuột”; từ dài hơn mà có cặp không riêng của nó thì ghi ở
// long-terms.ts.
export const secondsOf = `
ái quốc
ám ảnh
an cư cựu dân giang hải khang lạc nhơn ninh phú sinh thái toàn
anh dũng em hào hùng minh tài
ảnh hưởng
ánh sáng
ao hồ
ảo giác tưởng
áo ấm dài phao
áp bức dụng đảo lực phích thấp
ăn quả uống
âm lịch mưu nhạc thanh
ẩm thực
ấm áp no
ân cần hận nhân xá
ấn bản định hành phẩm tượng
ba bể chẽ đình đồn tơ tri vì
bà nà rịa
bá thước
bác hồ
bạc liêu
bạch cầu đằng hầu huyết long mã
bài học trừ
bãi biển bỏ chức cỏ đỗ nhiệm rác tập thải trừ
bái tử
ban bí bố chấp chỉ đầu giám hành ngành phát thưởng
bàn bạc cãi đạp giao luận
bản án chất đồ kê làng lĩnh mẫu năng ngã quyền sao sắc thảo thân tin vẽ xứ
bán bình buôn dẫn hàng kính lẻ trú
bạn bè đọc đời hữu
bang giao trưởng
bàng hoàng quang
bánh kẹo mì
bao bì cấp che gồm hàm quát tiêu trùm vây
bào chế chữa ngư thai
bảo an ban bình chứng dân dưỡng đảm hành hiểm hộ lạc lãnh lâm lộc lưu mật mẫu quản tàng thắng thủ toàn tồn trì trợ vệ yên
báo cáo chí chương danh đáp động hại hiếu mộng oán tử ứng vụ
bạo lực
bát giác hương nháo tràng xát
bắc ái bình bộ cực giang hà kạn mê mỹ nam ngữ ninh quang sơn thuộc trung yên
bắn phá súng tỉa
băng bó giá hà rôn
bằng cấp chứng hữu khen lòng phẳng
bắt buộc chước cóc đầu giữ nguồn tay
bậc thang
bất biến bình cập chấp công định đồng động hạnh hòa hợp khả khuất lợi lực ngờ pháp tài thường tiện trắc ý
bầu cử
bê bối tông
bế giảng mạc
bên cạnh lề
bền bỉ chặt lâu vững
bến bãi cảng cát đò lức nghé phà tàu thành tre xe
bệnh án binh dại dịch hoạn lý nghề nhân nhi phẩm tật tình viện
bếp ăn
bi kịch quan thảm
bí ẩn danh mật quyết thư
bị can cáo động
bia đá
biên ải bản chép chế cương dịch độ đội giáo giới khảo kịch lai mậu nhận niên phòng phủ soạn tập thùy
biển báo cả đảo khơi
biến chất chủng chứng cố dạng đổi động hóa tấu thể thiên tướng
biện pháp
biết điều ơn
biểu cảm diễn dương đạt đồ hiện lộ mẫu ngữ quyết tập thị tình trưng tượng
binh chủng đoàn lính lực nghiệp pháp sĩ vận
bình an chánh chọn dân dị dương đại đẳng định đựng gia giá giang lặng liêu long luận lục minh ổn phước quân sơn tâm tân thản thạnh thuận thường tĩnh xăng xét xuyên
bò sát sữa
bó buộc tay
bọ gậy
bóc lột
bom đạn mìn
bóng bàn chuyền dáng đá đèn mát ném rổ
bồ công đào đề
bổ dưỡng đề ích khuyết nghĩa nhiệm sung trợ túc
bố trạch trí
bộ binh đội hành luật máy môn não nhớ óc phận tộc trưởng
bốc dỡ hơi thuốc xếp
bồi dưỡng đắp hoàn lấp thẩm thường
bội chi thu ước
bờ biển kè sông
bơi lội
bù đăng đốp gia
bụi mịn
bùn đất
buổi chiều sáng tối trưa
buôn bán đôn hồ làng lậu ma
buồng trứng
bút chì danh lục pháp tích
bữa ăn
bước đầu đi ngoặt tiến
bứt phá
bưu ảnh chính cục điện kiện phẩm tá
ca cao công dao hát huế khúc kịch múa ngợi nương sĩ trù
cà chua mau phê
cá biển cược độ nhân nước thể tính tra
các tông
cách biệt chức điệu ly mạng nhật tân thức trở xa
cai lậy nghiện quản trị
cài đặt
cải cách lương tạo thiện tiến
cái bè nước
cam chịu đoan go kết lâm lòng lộ ranh thảo
cảm động giác hóa hoài hứng mạo nghĩ nhận ơn tạ thông tình tử tưởng ứng xúc
can lộc
cản phá trở
cán bộ cân sự
càng long
cảng biển cá hàng vụ
canh gác giữ nông phòng tác tân
cảnh báo binh cáo giác giới huống ngộ quan sát sắc tình tỉnh trí tượng vật vệ
cạnh tranh
cao áp bằng cả cấp đài đạo đẳng điểm độ học hứng lanh lãnh lộc lớn lương nguyên niên ốc phong quý sản sang siêu su tầng thế thủ thượng tốc trào tuổi vọng xạ
cát bà bi hải hiệp lái linh sỏi tiên tường
cắm mốc trại
căn bản bệnh cứ cước cứu dặn hộ nguyên nhà tính
căng chải thẳng tin
cắt băng bỏ cỏ giảm tóc
cầm cố cự đồ quyền
cẩm giàng khê lệ mỹ phả thủy xuyên
cấm chỉ vận
cân bằng đối nặng nhắc xứng
cần câu cù đước giờ giuộc kiệm lao mẫn thiết thơ trục
cận huyết
cấp bách báo bậc bù cao cứu dưỡng độ giấy huyện nước phát phép số thiết thời tỉnh tính tốc ủy vốn xã
cập nhật
câu chuyện đối hỏi lạc thơ
cầu đường giấy hôn kè khẩn lông mong ngang nguyện phao siêu tàu thang thị thủ tiêu treo truyền vồng vượt
cấu hình kết tạo thành trúc
cậu bé
cây ăn cảnh con cổ cối lương nông số thế thuốc trồng xanh
cha mẹ
chà là
chào cờ đón đời giá hàng hỏi mừng
cháy chữa
chắc chắn nịch
chăm chỉ làm lo sóc
chăn dắt gối nuôi thả
chặt chẽ
chấm bài công dứt điểm phá thi
chậm chạp tiến trễ
chân chính dung đất giá lý mây miệng phương tay thành thật thực trời vịt
chấn chỉnh
chấp bút chính hành nhận thuận
chất dẻo độc đốt keo khí liệu lỏng lượng nổ thải vấn xám
châu á âu báu đốc đức lục mỹ phi phú thành thổ
che chắn chở đậy giấu phủ
chè xanh
chế áp bản biến định độ hòa ngự phẩm tác tài tạo thuốc xuất
chênh lệch
chi bộ cục đội hội lăng nhánh phái phí phối tiết tiêu trả ủy viện
chỉ bảo báo dẫn đạo điểm giáo giới huy huyết lệnh nam số tay thị tiêu trích
chí linh minh
chia buồn cắt rẽ sẻ tay
chìa khóa
chiêm hóa ngưỡng tinh
chiếm dụng đoạt đóng giữ hữu lĩnh
chiến binh công cuộc dịch đấu hạm hào hữu khu lợi lũy lược sĩ sự thắng thuật thương tích tranh trường tuyến
chiêu đãi mộ sinh thương
chiếu cố phim sáng
chỉnh đốn hình huấn lý sửa tề thể trang
chính bắc biến chuyên danh diện đảng đáng đạo đề giáo giới khách khóa kiến luận ngạch nghĩa phạm phẩm phủ quy quyền sách tả tắc tâm thể thống thức tông trị trực trường tuyến ủy vụ xác yếu
chịu đựng khó lãi thua
chó mèo
chọn giống lọc lựa
chỗ đứng ở
chồng chất chéo
chống chế cự dịch đối đỡ hạn lụt nắng phá rét trả
chợ đồn gạo lách mới nổi phiên
chơn thành
chu cấp đáo kỳ toàn trình vi
chủ biên chốt công đạo đất đề đích điểm động hàng hộ hôn khảo lực lưu mưu nghĩa ngữ nhà nhật nhiệm nô nợ quản quyền rừng sở tài tàu tâm tế thầu thể tịch tọa trại trì trương tướng yếu
chú trọng
chùa chiền hương
chuẩn bị hóa mực nghèo tướng úy xác y
chúc mừng tết
chung cục cư đúc kết khảo quanh quy sống sức tay thân thủy tình
chủng đậu loại tộc
chúng ta tôi
chuồng trại
chụp ảnh
chuyên án biệt canh cần chế chính chở cơ dùng đề gia khảo khoa môn mục ngành nghiệp nhất quyền san sâu tâm trách trang tu viên viện
chuyển biến dịch đổi giao hóa hướng khoản ngữ nhà nhượng tải thể tiền tiếp vị
chư păh prông pưh sê
chữ cái hán ký nghĩa nôm quốc số thập viết
chữa bệnh cháy
chứa chan đựng
chức danh năng nghiệp phận quyền sắc trách tước vị vụ
chứng chỉ cứ khoán kiến minh nghiệm nhân nhận thư thực tích tri từ
chương cú mỹ trình
co giãn
cò mồi
coi sóc thi trọng
con cuông dấu đường em gái giống người nhỏ nuôi rể số sông suối tàu tin trai trưởng
còn lại
cô đơn gái giáo lập lô tô
cổ đại điển đông động kính lệ loa nhuế phần phiếu súy thụ tích truyền tục vật võ vũ xưa
cố chấp đạo định đô gắng hương hữu tật tình tri vấn ý
côn đảo sơn trùng
cồn cỏ
công an bằng bình bố bộc chính chúa chúng chuyện chức chứng cộng cụ cuộc danh dân du đạo điểm điện đoàn đoạn đức giáo hàm hiệu hội hữu ích khai khoa kích lao lập lợi luận lương lý minh năng nghệ nghiệp nhân nhận nhiên nông pháp phu quốc quỹ quyền sản sở suất sứ sức tác tâm thần thự thức thương tích tố trái trạng trình trường tước ty ước văn việc viên vụ xã xưởng
cồng chiêng kềnh
cổng thông
cộng đồng hòa hưởng sản sinh sự tác
cốt cán lõi truyện yếu
cơ bản bắp cấu chế cực đốc động giới hàn hồ hội khí may mật nghiệp ngơi quan số sở thể
cờ bạc đỏ hiệu tướng vua
cởi mở
cơm áo nước
cù lao
củ chi
cục bộ
cúm gia mùa
cung cách cấp cầu điện phụng thiếu tiêu ứng văn
cùng nhau với
củng cố
cúng bái giỗ lễ tế
cuộc chiến đời đua họp sống thi vận
cuối cùng tuần
cuốn hút
cư dân jut jút kuin ngụ trú xá xử
cử chỉ động hành nhân tạ tri
cứ điểm liệu
cự tuyệt
cửa biển hàng hiệu khẩu lò ngõ nhà ông sổ sông tùng việt
cực bắc đại đoan hạn khổ nam
cương lĩnh mục quyết tỏa trực vị
cường điệu độ quốc tráng
cưỡng bức chế đoạt ép hiếp
cướp biển đoạt giật
cửu long
cứu cánh chữa giúp hỏa hộ nạn sinh sống tế thương trợ vãn viện xét
cựu chiến
da cam dày diết liễu nổi
dã chiến man ngoại quỳ sử thú
dàn dựng hàng nhạc trải xếp
danh bạ ca dự giá hài hiệu họa lam mục nghĩa ngôn nhân phận sách thắng thiếp thủ tiếng tính tướng vọng xưng y
dao cạo động kéo
dạy bảo dỗ học nghề thêm
dân binh ca chính chủ chúng công cư dã dụng gian giàu lập luật nghèo nguyện phòng phố quân quyền sinh số sự thường tình tộc trí túy vận y ý
dẫn chuyện chứng dắt đạo đầu độ giải truyền xuất
dâng hiến
dầu ăn khí mỏ thô tiếng
dấu ấn chân hiệu vết
dây chuyền dẫn điện nóng
dễ dàng
dệt may
di biến cảo chỉ chúc chứng cư dân dịch dời động hài hình họa huấn linh ngôn sản thể tích trú truyền vật
dĩ an
dịch bệnh chuyển giả hạch tả tễ thuật vụ
diên khánh
diễn biến ca châu đàn đạt giải giảng kịch tả tập tấu thuyết tiến văn viên xuất
diện kiến mạo tích
diệt chủng chuột khuẩn trừ vong
diễu binh hành
dinh dưỡng điền thự
doanh lợi nghiệp nhân số thu trại
dọc đường ngang
dọn dẹp
dòng chảy họ máu tộc
du canh cư hành học khách kích ký lãm lịch mục nhập xuân
dung dịch hòa lượng môi nạp tích
dũng cảm khí sĩ
duy nhất tân tiên trì tu vật xuyên ý
duyên cớ dáng hải
duyệt binh
dư âm chấn dả dật địa luận lượng nợ thừa
dữ dội liệu
dự án báo bị định đoán giờ họp khán khuyết kiến lễ liệu luật phần phòng thảo thi thính tính toán trù trữ tuyển ước
dừng chân đỗ
dược liệu lý phẩm sĩ tính
dương cầm châu đông lịch tính xuân
dưỡng sinh
đa chiều dạng đảng kênh khoa lộc mục năng ngành nghĩa ngôn nguyên phần phương số tạp thức văn
đà bắc điểu lạt nẵng
đá bạc bóng cầu quý vôi
đạ huoai tẻh
đài các hóa phát thọ truyền
đại biểu dịch diện dương đoàn đội học hội lễ lộc tá từ tướng
đam rông
đàm đạo luận phán thoại
đảm bảo đang đương nhận nhiệm phụ trách
đan phượng
đàn áp bầu hồi hương ông
đảng bộ đoàn phái phí sâm tịch trị ủy viên vụ
đáng kể tiếc
đánh bạc bại bắt bóng cá dấu đập đổi giá giặc hơi mất số thuế thức
đào bới luyện ngũ tạo tẩu thải
đảo chính ngược
đạo cụ diễn đức giáo hạnh hồi luật lý nghĩa ôn pháp tặc
đáp án lễ số từ ứng
đạt chuẩn được
đau buồn đớn khổ ốm thương
đặc biệt cách chế chủng công dụng điểm hữu khu lợi nhiệm phái quyền san sản sắc sứ tả thù tính trách trị trưng ứng vụ xá
đắk đoa glong hà lắk mil nông song tô
đăng cai đài đàn đắng khoa kiểm ký nhập quang tải ten tin
đằng sau
đắp đập
đặt biệt cọc hàng tên vòng
đầm ấm dơi đìa hà lầy
đập tràn
đất cát đá đai đen đỏ hiếm liền nước
đầu bếp cơ đạn đề giường máy mối não phiếu ra tầu thai thú tiên tư vào xuân
đấu giá khẩu kiếm loại lý súng thầu thủ tranh trí trường vật võ
đậu đen mùa phộng tương
đầy đủ
đẩy lùi mạnh nhanh
đen tối
đèn dầu đường lồng trời
đê biển điều kè mê
đề án bài bạt cao cập chủ cử cương dẫn đốc huề kháng khởi mục nghị phòng tài tặng thi tựa xuất xướng
đế chế quốc vương
đêm khuya
đền bù chùa đài hùng ơn tội
đi bộ đầu đôi học lại làm tiểu về
địa bạ bàn cầu chấn chất chỉ chính danh đạo điểm đồ giới hạt hình linh lợi lý mạo ngục ốc phận phương tầng thế tĩnh tô trung vật vị
đích danh thực
điểm báo binh cao cầu danh mù nóng tin trường tựa xuyết
điền dã địa kinh thổ viên
điển chế cố hình lễ tích
điện ảnh áp báo biên cực đài đàm gió hạt hoa kế khí lạnh lực lưới lượng ly máy não năng quang tâm thế thoại tích tín toán trở trường từ tử văn
điêu khắc luyện
điều chế chỉnh dưỡng đình độ động hành hòa khiển khoản kiện lệ lệnh luật ong phối tiết tốc tra trần trị ước vận
điệu bộ
đinh tai
đình chỉ chiến công hoãn làng lập nguyên thần trệ
đỉnh cao chung
đính chính hôn
định biên canh chế cư dạng danh giá hạn hình hóa hướng khung kiến kỳ luật lượng lý mệnh mức nghĩa ngữ quán suất tính tội vị
đo đạc đếm lường vẽ
đoan hùng
đoàn kết luyện phí tàu thanh thể trưởng tụ viên
đoạn đầu trường tuyệt
đòi hỏi
đón chào đầu nhận tiếp
đóng băng chai cửa dấu gói góp khung quỹ tàu
đô đốc hộ la lương thành thị vật
đồ án chơi dùng đạc gốm họa hộp lễ sộ thị uống
đổ bộ máu nát vỡ
độ ẩm cao dài lệch lượng nhạy thân tuổi vong
đốc chiến công thúc
độc canh chất diễn dược đáo đạo giả hại lập lực quyền tài tấu thân tố tôn
đôi lứa mươi
đổi chác công đời mới thay tiền
đối chất chiếu chọi chứng diện đãi đáp đầu kháng lập lưu mặt ngoại nhân nội phó phương sách tác thoại thủ trọng tượng ứng với xử xứng
đội bóng hình lốt ngũ nón quân tàu thiếu trưởng tuyển viên
đôn đốc
đồn biên bót đại điền trưởng
đông á anh âu bắc dân du dương đảo đủ đúc giang hà hải hòa hưng nam phương quân sơn triều trùng xuân y
đồng áng bạc bào bằng bộ chí chủng dạng đảng đẳng đất đều điền điệu đội hành hao hóa hồ hới hương hỷ khởi la lõa loạt lòng lộc minh môn mức mưu nai nghĩa nghiệp nhất niên phạm phú phục quê quy ruộng sàng tác tâm thanh tháp thau thời thuận tiền tình tộc tử văn vị xuân ý
đống đa
động chạm cơ đất đậy kinh lực mạch não phòng sản tác thái thổ tĩnh vật viên
đột phá xuất
đời sau sống thường tư
đơn chiếc côi dương điệu độc giá giản hàng kiện lẻ nguyên phương sắc thuốc từ vị xin
đờn ca
đu đủ
đủ điều
đua ghe tài thuyền
đúc kết rút
đùm bọc
đúng đắn hạn mức
đuối nước
đức cơ dục hòa huệ linh phổ thọ trọng
được mùa
đương chức cục đại đầu kim nhiệm nhiên sự thời
đường bay băng biên bộ cao dài dây gom hàng hầm kính làng lối mòn ngang nối ống phèn phố sắt sông thôn thủy thư tơ tránh tròn trục vành
ea h'leo kar
ép buộc giá
ê đê
êm ấm
ga lăng ra
gà trống vịt
gạch ngói nối
gạo nếp tẻ trắng
gắn bó kết liền máy
găng tay
gặp gỡ mặt
gặt hái
gập ghềnh
gây án dựng giống gổ mê nuôi quỹ rối rừng sự trồng
gầy dựng
ghi âm chép chú công hình lòng nhận nhớ
gia bảo bình cảnh cầm chủ cố công cường dụng đạo đình giáo hạn lai lâm lễ lộc nghĩa nhập phả phong quyến sản súc sư tài tăng thất thế tộc trọng truyền trưởng vị viễn
giả danh dối định hiệu mạo tạo thiết thuyết vờ
giã từ
giá bán biểu buốt cả đất mua rai rẻ rét sách sàn thành thể thị thú trần treo trị vốn
giác mạc ngộ quan
giai cấp điệu đoạn nhân phẩm thoại
giải cứu đáp độc khát khuây mã ngân nghệ nghĩa ngũ nhiệt oan pháp phẫu phiền phóng quyết tán thể thích thoát thưởng tỏa tội trí trình trừ
giảm bớt dần đau giá nghèo sút thiểu thuế tội
giám định đốc hiệu hộ khảo mã ngục sát sinh thị thủ
gian dối hàng hiểm khổ lao lận nan tham thương trá truân
giàn giáo
giản dị đơn lược tiện
gián điệp đoạn tiếp
giang cảng hồ khẩu sơn
giảng dạy đường giải hòa nghĩa sư viên
giao ban bóng ca cảm cấu chiến dịch diện điểm hảo hẹn hoán hợp hưởng hữu kết khoán liên lộ lưu nhận nộp phó phối quân tế thầu thiệp thoa thông thời thủy thừa tiếp tranh tuyến tử ước
giáo án chủ chức cụ dân dục đạo điều đường giới hóa hội huấn hữu khoa khu mác phái phẩm phường sĩ sinh sở sư tài thụ trình trưởng viên vụ xứ
giáp hạt ranh thìn tý
giàu có mạnh sang
giày dép
giấc mơ ngủ
giẫm đạp
giây phút
giấy bạc báo chứng in khai khen mời phép than thông tờ vụn
giếng khoan
gìn giữ
gio linh
gió bão lốc mùa
giỗ tổ
giồng riềng trôm
giống cây lúa nòi
giờ cao chót đây giấc hành học làm phút trái
giới chức hạn hình luật nghiêm thiệu tính tuyến từ tửu
giúp đỡ ích sức việc
giữ gìn lấy trẻ vững
gò công dầu đống má quao vấp
góc cạnh độ học
gói thầu
góp mặt nhặt phần sức vốn ý
gỗ lim
gốc gác rễ
gồng gánh
gợi mở ý
gửi gắm
gương mẫu
hà bá đông giang khắc lan nam nội quảng tiên tĩnh trung
hạ cánh du điền giá hòa lang long lưu màn nghị nguyên nhiệt sĩ tầng thấp thế thọ thổ thủy viện
hạch hỏi tâm toán
hai mươi
hài cốt hòa hước kịch lòng
hải an âu cảng cẩu châu chiến dương đảo đăng đoàn đồ đội đông hà hậu khẩu lăng lục lưu ly lý minh ngạn ngoại phận phòng quan quân sản sâm tặc tân thuyền trình vân vận vật vương yến
hái lượm
hại nước
ham muốn
hàm ếch hồ lượng nghĩa oan rồng tân thuận ý yên
hàn đới gắn lâm the vi
hán tự
hạn chế điền định hán hẹp mặn mức ngạch
hang động ổ
hàng chợ giả hải hiên họ hóa không loạt năm ngày ngũ quà quán quý rào rong vạn xách xén
hạng mục nặng
hành chính chương cung đạo động hạ hạt hình hung hương khách khất lang lễ não nghề pháp quân quyết sơn sự tá tây thích tinh trang trình tung văn vi xử
hạnh kiểm phúc
hào hiệp hoa hùng hứng khí kiệt lý phóng quang
hảo hạng tâm
háo hức
hát chèo then ví xoan
hạt điều giống ngọc nhân
hăm dọa
hẳn hoi
hăng hái
hằng năm
hâm mộ nóng
hấp dẫn thu thụ
hầu cận hạ hết tòa
hậu bị binh cần chiến cung cứ duệ đãi giang kiểm lộc mãi môn phẫu phương quả sinh tạ thế thổ thuẫn vận
hđnd và
hè vui
hé mở
hèn nhát
hẹn hò
hệ lụy quả quy sinh số thần thống trọng tư
hiềm khích
hiểm họa hóc nghèo trở yếu
hiếm có muộn
hiên ngang
hiền hậu hòa lành lương tài triết
hiển đạt hách nhiên thị
hiến chương kế máu pháp tặng thân
hiện có diện đại giờ hành hữu kim nay tại thân thời thực trạng trường tượng vật
hiệp định đức hòa hội lực nghị sĩ tác thương ước
hiểu biết lầm
hiếu đễ động hạnh hòa học hỷ khách nghĩa thảo thắng tử
hiệu chỉnh đính đoàn lệnh lực năng nghiệm phó quả suất triệu trưởng ứng
hình ảnh cụ dáng dạng dung hài hiệu học luật mẫu nhân nộm pháp phạt sự thái thành thể thù thức trạng tròn tượng vẽ
ho gà lao
họ tên
hoa ban cương đào đăng giấy hậu hoét hồng kiều kỳ lệ liễu lợi lư mai màu mỹ phượng quả sen tai tay tiêu văn viên
hòa âm bình đàm đồng giải hảo hiệp hoãn hợp khánh khí mạng mình nhã nhạc nhập quyện tan tấu thành thuận ước vang vốn
hỏa châu hoạn hồng kế lò lực mù sơn tai táng tiễn tinh tốc xa
hóa chất dầu đơn giá giải học lỏng lý nghiệm phẩm sinh thạch thân trang trị
họa báo đồ mi sĩ tiết
hoạch định
hoài ân bão cổ đức nghi nhơn niệm vọng
hoại tử
hoan hỉ hô nghênh
hoàn bị cảnh chỉnh công hảo kiếm lại lương lưu nguyên tất thành thiện toàn trả tục
hoàng cung đạo đế gia hậu hôn kim liên mai oanh phái sa su thành thân tộc tử
hoảng hốt loạn sợ
hoành bồ hành phi tráng
hoạt bát cảnh chất động hình họa kê lực tính
hoằng hóa
học bạ bổng chế cụ đạo đòi đường giả hàm hành hiệu hỏi khóa kỳ kỹ lại liệu lóm lực mót nghề nghiệp phái phẩm phần phí sĩ sinh tập thêm thuật thức trình trò vấn vị việc viên viện
hỏi cung han thăm
hói đầu
hòm phiếu thư
hòn đất
hỏng hóc
họp báo chợ dân hành mặt
hồ cầm chí chứa đồ gươm hởi lắk nghi quang sơ tây thủy tiêu
hổ thẹn
hỗ trợ tương
hộ chiếu đê gia khẩu kinh lý mệnh nghèo pháp sinh tang thân tịch tống trì vệ
hồi âm cư đáp giáo hộp hương ký môn phục sinh sức tỉnh tưởng ức xuân
hối đoái hả hận lộ phiếu tiếc
hội ái an báo chẩn chợ chùa chữ diễn đàm đồng đua hè họa họp khỏe kiến làng nghị ngộ nhập nông quán sinh sở tề thánh thao thảo thi thoại trại trường trưởng tụ viên xuân ý
hôn lễ nhân phối quân ước
hồn nhiên vía
hỗn độn hợp láo loạn tạp
hồng bàng cầu hạc hào hoang lâu lĩnh ngoại ngự quân thập
hống hách
hớn hở quản
hợp ca cẩn chất danh đồng hiến kim lẽ lệ long lưu lý nhất pháp phần quần tác tấu thành thiện thời thức tuyển xã xướng
huân chương tước
huấn dụ đạo học lệnh luyện thị từ
hung ác bạo dữ hãn thần tợn
hùng biện cường dũng hậu hổ hồn thắng tráng vĩ vương
huy chương động hiệu hoàng khải
hủy bỏ diệt hoại
húy kỵ
huyền ảo bí diệu thoại trân
huyện đảo đoàn đội lỵ ủy
huyết áp dụ học hư khối mạch quản sắc thanh thống tộc tương
hư cấu danh hại hao hỏng không vô
hứa hẹn
hưng hà nguyên phấn thịnh vượng yên
hứng chịu khởi thú
hương ẩm canh giang hoa hỏa khê khói liệu lửa lý sen sơn thơm thủy trà ước vị
hưởng lạc thụ ứng
hướng dẫn dương đạo đến hóa nghiệp ngoại nội tâm thiện thủy thượng tới
hữu ái cơ danh dụng duyên hạn hảo hiệu ích khuynh lũng nghị quan tình ý
hy hữu sinh vọng
ia grai pa
ích kỷ lợi nước
im ắng lặng
in ấn sao
kè biển
kẻ bàng cắp địch gian thù vạch
kèm cặp theo
kẽm gai
kém cỏi
kéo co dài gỗ
kê biên đơn khai
kề cận
kể chuyện lể
kế cận hoạch nghiệp nhiệm sách thừa tiếp toán tục vị
kênh đào mương rạch truyền
kết án bạn băng cấu cuộc duyên dư đoàn giao hôn hợp khối luận nạp nghĩa nối oán quả thân thúc tinh toán tội tụ tủa từ
kêu gọi
khả năng
khách hàng
khai ấn báo bút căn chiến diễn đao giảng hải hỏa hóa hoang hội huyệt khẩu khoáng mạc mù phá phóng quang quật quốc sáng sinh sơn tâm thác thiên thông thủy trí triển trừ trương trường tử vị xuân
kham khổ
khám bệnh chữa nghĩa nghiệm nhà phá sức thai tuyển xét
khán đài giả
khang kiện trang
kháng án cáo chiến cự độc khuẩn nghị nguyên sinh thể viêm
khánh hạ hòa kiệt sơn thành tiết vĩnh
khao khát quân
khảo chứng cổ cứu đính giá hạch nghiệm sát thí thích
khát khao nước vọng
khắc họa khoải khổ kỷ nghiệt phục sâu
khăn quàng
khăng khít
khẳng định
khắp nơi
khẩn cấp hoang khoản thiết trương yếu
khẩu chiến cung độ đội hiệu ngữ pháo phần phục trang vị
khấu đầu hao trừ
khen ngợi thưởng
khéo léo tay
khí cầu công cụ động đốt giới hậu hóa huyết lực quản quyển tài thải thế thiên tiết tượng vị
khiêm nhường tốn
khiếm khuyết nhã thị thính
khiển trách
khiêu chiến khích vũ
khiếu nại
kho bạc bãi báu lạnh tàng
khó chịu dễ hiểu khăn xử
khoa bảng cử đẩu giáo học mục ngoại nội thi trường trưởng
khóa biểu học họp luận sinh trình
khoái châu khẩu
khoan dung hồng
khoán sản trắng việc
khoảng cách không trống
khoáng chất đạt sản vật
khoanh tay tròn vùng
khóc than
khoe khoang
khỏe khoắn mạnh
khói bụi
khô cạn héo
khổ cực đau hạnh luyện nạn sai tâm
khốc liệt
khôi hài ngô nguyên phục
khối lượng óc phố thi u
không gian khí kích lưu phận quân tặc tập trung vận
khống chế chỉ
khơi dậy gợi mào nguồn thông
khởi công đầu điểm động hành kiện nghĩa nghiệp nguyên phát sắc sự thảo thủy tố xướng
khu biệt chế công dân di du nhà phi phố tập trú trục tự vực vườn
khung cảnh cửa hình thành
khủng bố hoảng khiếp long
khuôn khổ mặt mẫu phép viên
khuya khoắt sớm
khuyên bảo can giải giáo nhủ răn
khuyến cáo công diêm dụ học khích lâm mại nghị ngư nông tài thiện thương
khuyết danh điểm tật thiếu
khuynh diệp đảo hướng hữu tả
khử độc khuẩn mặn trùng
khứ hồi
khước từ
kích cầu cỡ dục động hoạt thích thước
kịch bản câm liệt múa nói sĩ tác thơ tính trường
kiêm nhiệm toàn
kiểm chứng dịch duyệt điểm định hóa học kê lâm ngân nghiệm ngư phiếu sát soát thảo toán tra
kiếm sống
kiên cố cường định gan giang hải lương nghị nhẫn quyết tâm trì trinh trung
kiến an giải nghị quốc tạo tập thiết thụy thức trúc tường xương
kiện cáo hàng toàn tụng tướng
kiếp bạc
kiệt quệ sức tác xuất
kiều bào dân hối
kiểu mẫu
kim anh bảng bôi chỉ cương đan đồng động khánh khí liên loại ngạch ngân sơn thạch thành tiêm tự
kín đáo
kinh doanh điển đô hãi hoàng học kệ khủng lạc lược lý môn ngạc nghiệm nguyệt niên phí sợ tế thành thánh tởm truyện tuyến vĩ
kính báo cáo cẩn chào hiển lão mến nể phục tặng thưa trình trọng viễn viếng yêu
kịp thời
kon plông tum
krông ana bông búk năng nô pa pắc
kỳ anh cục cùng cựu đà đài hạn kèo khôi lân mục phùng quan quặc sơn thị tích vọng
kỷ cương dậu hợi luật mão mùi nguyên niệm sửu tỵ yếu
kỹ lưỡng năng nghệ nữ sư thuật xảo
ký ban cương hiệu họa kết nhận ninh sinh sự thác túc ức
la bàn hét liệt mã
lá chắn cờ đơn lành
lạc bộ dương đà đề hậu loài lối nghiệp quan sơn thổ thú thủy
lai châu vung
lãi ròng suất
lái buôn xe
lại mặt
làm ăn bài bàn bạn bằng bia chủ chứng công dâu dấu giả giàu gương lành lễ loạn lụng mẫu ngơ nhục phép quen rẫy ruộng sao thuê tin tội tròn việc vua vườn xong
lạm dụng phát quyền thu
lan can man tỏa tràn truyền
làn điệu sóng
lang thang
làng mạc nghề nước sen văn xã xóm
lãng phí
láng giềng hạ
lạng sơn
lành lặn mạnh nghề tính
lãnh binh đạm đạo địa hải hội sự thổ tụ vực
lánh nạn
lạnh giá lẽo lùng nhạt
lao cai công dịch đao đầu động khổ lực lý màn tâm tù tư xao
lào cai
lão bà hóa khoa làng luyện nông thành
lăn lộn
lăng kính mạ mộ nhục quăng tẩm xăng
lắng đọng nghe
lắp đặt ghép ráp
lâm bệnh bình chung đồng hà học luật nạn nghiệp nguy sản sàng sinh tặc thao thời trường viên
lân bang cận tinh
lần lượt
lấn át chiếm lướt
lấp vò
lập chí công dị đàn đông hạ hiến kế lòe lờ luận mưu nghiệp ngôn pháp phương quốc quy thạch thân thể thu trình trường tức xuân
lâu bền dài đài đời nay năm
lấy cung lại lệ lòng mẫu phiếu ý
lê dân dương lết thê
lề đường lối
lễ bái chào cưới đài đón độ giáo hội mễ nghi nghĩa phép phục tang tân tiết vật
lệ phí thuộc thủy
lên án cao đèn đường khung lớp men ngôi tiếng trời
lênh đênh
li biệt
lịch duyệt lãm sử sự thiệp trình
liêm chính khiết phóng sỉ
liên bộ can chi chiểu danh đái đoàn đội đới gia hệ hiệp hoan hoàn hợp kết khu lạc lụy miên minh ngành phòng quan quân quốc thanh thôn thông tịch tiếp tỉnh trung tục tưởng vận xô
liệt cường giường kê sĩ sỹ truyện
liều lĩnh lượng mạng
linh cảm cữu diệu đan động hoạt hồn kiện lợi mục nghiệm thiêng tinh tính
lĩnh hội nam vực xướng
lính thủy
lò mổ rèn sưởi
loài người
loại biệt bỏ hình thể trừ
loan báo
loạn lạc thị
long an biên điền đong hải hồ khánh lanh lay mạch móng mỹ não nhãn phú thành trọng vân vĩ vương xuyên
lòng bàn chảo dân đường sông tham thành tin yêu
lỏng lẻo
lỗ hổng
lộ diện giới liễu phí tẩy thiên trình
lộc bình hà ninh
lỗi lạc thời
lối đi mòn ra sống thoát
lồng bàn đèn ghép tiếng
lộng hành lẫy
lơ là
lở mồm
lời chúc giải hứa khen khuyên lẽ lỗ nói thề tựa
lợi danh dụng hại ích lộc nhuận suất thế tiểu tức
lớn lao mạnh
lợn rừng
lớp học lang
lũ bùn lụt lượt ống quét
lúa chiêm gạo mì mùa nước
luân canh chuyển hồi lưu phiên thường
luận án bàn chứng cứ cương đề điểm giải lý thuyết tội văn
luật gia học khoa lệ pháp sư
lục bộ chiến địa lâm lọi nam ngạn quân vấn yên
lung linh
lũng đoạn
lúng túng
luồng lạch
luống cuống
lũy thừa tiến
luyện binh kim tập
lư hương
lừa dối đảo gạt
lửa cháy đạn tình trại
lựa chọn
lực điền lượng sĩ
lược bỏ đồ khảo sử thuật
lười biếng nhác
lưới điện trời
lươn lẹo
lương bổng duyên hướng khô sơn tài tâm tháng thiện thực tri y
lưỡng cư hợp lự nan
lượng mưa sức thứ tử
lưu ban chiểu cữu danh động giữ hành hóa học không lạc loát luyến lượng manh nhiệm niệm niên tâm thông thủy trú truyền trữ vong vực ý
ly biệt hôn khai kỳ tán tâm thân
lý do giải hóa lịch luận số sơn sự tài thú tính trí trưởng tưởng
ma chay lực sát thuật thuột trận túy
mã hiệu hóa lực số vạch
mai châu mối một phục sau sơn táng vàng
mài giũa mòn
mái ấm che chèo ngói nhà
màn ảnh hình
mãn hạn khai khóa kiếp nguyện nhiệm tính
mạn đàm thuyền
mang lại tang tên theo thít
màng lưới
mạng lưới nhện xã
mảnh đất mai
mạnh dạn khỏe mẽ tay thường
mạo danh hiểm
mát mẻ tay xa
màu da mỡ sắc
máu me thịt
may đo mặc mắn rủi vá
máy ảnh bay bơm cái cày chiếu chủ chữ gặt giặt in kéo khâu khoan lạnh móc nổ quay tiện tính trợ
mặc cả dù khách nhiên niệm
mặn mà nồng
măng cụt non
mắt bão cá lưới xích
mặt bằng cầu đất đồng đứng đường hàng khác kính nạ người nước phố tiền trái trăng trận trống trời
mâm cỗ
mầm bệnh mống non
mất cắp mát mùa tích trộm
mật độ khẩu lệnh mã ngữ ong thám thiết thư vụ
mẫu đơn giáo hệ mực số thức tử tự vật
mậu dịch
mây khói mù tre
mèo vạc
mê hoặc linh lộ mải say tín
mềm dẻo mại mỏng
mến mộ yêu
mệnh danh đề giá lệnh trời
mệt mỏi
mỉa mai
miền bắc biển nam ngược núi trung xuôi
miễn cưỡng dịch giảm nhiệm phí sao thuế thứ tố tội trừ
miệt mài thị
miêu tả
miếu mạo
minh bạch châu chứng định đức hóa họa long mẫn nguyệt oan quân tâm tân thệ tinh xác
mình mẩy
mít đặc tinh
mò mẫm
mỏ cày dầu đá hàn neo sắt than
móc nối
món ăn
mong đợi mỏi muốn ước
mỏng manh
mô hình phạm phỏng tả típ
mồ côi hôi
mổ xẻ
mộ chí danh đạo đức phần
mốc giới
mộc bản châu hóa lan mạc nhĩ tồn
môi giới hở sinh trường
mối lái manh mọt tình
môn bài đệ đồ học phái phong sinh sử
mộng mơ tưởng
một chiều cửa hai lòng mực số vài
mơ mộng ước
mở cửa đầu đường màn mang mắt mồm rộng thầu tiệc
mỡ màng
mời chào mọc
mới đây lạ mẻ
mù cang chữ lòa quáng tạt u
mũ nan nồi
mua bán chuộc dâm hàng sắm vui
mùa đông hạ hè khô lạnh màng thi thu vụ xuân
múa may rối
mục đích đồng kích lục nát ruỗng sư tiêu trường tử
mũi nhọn tẹt tên
muối mỏ tiêu
muôn dân đời năm thuở vàn
mưa bão dầm đá gió lũ phùn rào
mức độ
mừng công rỡ tuổi
mương máng phai
mường ảng chà khương la lát lay nhé phăng tè thanh
mưu cầu đồ hại kế lược mẹo sát sinh trí
mỹ cảm đức hào học lệ lộc mãn miều nghệ nhân nữ quan sơn tho thuật tục vị xuyên ý
na hang rì
nam á bán bộ châm cực đàn định đông giang giao giới hải học kha kỳ nhi nữ sách sinh sơn tiến tính trà trung trực tử
nan giải y
nạn dân nhân
nanh vuốt
não bộ lực nùng
náo động loạn nhiệt nức
nạo thai vét
nạp điện
năm ba căn châu cùng học mới ngoái qua tháng tuổi
nằm viện
nắm bắt giữ tay vững
năng động khiếu lực lượng nổ suất
nắng hạn mưa
nặng lòng nề
nậm nhùn pồ
nâng bậc cao cấp đỡ giá niu
nếm trải
nền móng nếp tảng
nếp cẩm nhà sống
nêu bật cao gương tên
nga mi sơn
ngã ba bảy giá năm ngũ tư
ngạch bậc công trật
ngai vàng
ngại ngần
ngang bằng dọc hàng nhiên tàng trái
ngành dọc nghề
ngạo mạn nghễ
ngay lập ngắn thẳng thật
ngày càng công đêm giỗ giờ hội lễ mai mùa nay sinh tết tháng trước vía xưa
ngăn cách cản cấm chặn kéo nắp ngừa trở
ngắn gọn hạn ngủi
ngâm cứu khúc nga thơ
ngấm ngầm
ngậm ngùi
ngân hà hàng khoản khố nga phiếu quỹ sách sơn
ngập lụt mặn úng
nghe lời ngóng nhìn nói
nghèn nghẹn
nghẽn mạch
nghèo đói
nghề nghiệp võ
nghệ an nhân phẩm sĩ thuật
nghi án binh hoặc lễ lộc ngại ngờ phong thức trượng vấn vệ xuân
nghỉ chân dưỡng hè hưu lễ mát ngơi ốm phép tết việc
nghĩ ngợi
nghị án định gật luận lực quyết sĩ sự trình trường viện
nghĩa binh cử đàn đệ địa hành hiệp hưng khí lộ phương quân sĩ tình trang tử vụ
nghịch cảnh đảo lý ngợm
nghiêm cấm chỉnh khắc lệnh minh ngặt nghị nhặt trang trọng túc
nghiệm đúng số thu
nghiên bút cứu
nghiện hút ngập
nghiêng ngả
nghiệp báo chủ chướng dư đoàn vụ
nghiệt ngã
nghìn năm
ngõ hẻm ngách xóm
ngoài cuộc khơi lề mặt nước trời
ngoại bang cảm cảnh cỡ đạo giả giao hạng hình hối khoa khóa kiều lai lệ ngữ nhập ô quan quốc sinh tệ thành thất thị thương tiếp tiết tình trú vi viện vụ xâm
ngoan cố cường ngoãn
ngọc bích bội hiển hoàng hồi lan lặc lâm linh thạch trai
ngon lành miệng
ngọn cờ lửa nguồn
ngọt bùi ngào
ngô nghê
ngổ ngáo
ngộ đạo độc nhận
ngôi báu nhà sao thứ vị
ngồi thiền
ngôn hành luận ngữ từ
ngủ đông
ngũ âm cốc cung hành luân phúc quan
ngục tù
nguội lạnh
nguồn cội cơn điện gốc hàng lực nhân sáng tin vốn
nguy cấp cơ hại hiểm khốn kịch nan ngập
ngụy biện quân tạo trang
nguyên âm bản bình cáo chất cớ dạng do đán động giá hình khai lành lão liệu lý mẫu nhân niên quán sinh soái sơ tác tắc thủ thủy tiêu tố trạng tử văn vật vẹn vị xi
nguyện ước vọng
nguyệt quế san thực
ngư cụ dân lôi nghiệp phủ thủy trường
ngữ âm cảnh điệu hệ khí liệu nghĩa pháp văn vựng
ngựa gỗ vằn xe
ngưng đọng trệ tụ
ngừng bắn trệ
ngược dòng đãi lại xuôi
người bệnh cao có dân già học hùng khuyết làm lao mẫu mới mua nghe nghèo nhà ta thân tình tốt trồng xem yêu
ngưỡng cửa mộ vọng
nha khoa sĩ trang
nhà ăn bác báo bạt bè bếp binh buôn cách cầm chùa chung chức công cửa đá đất điều gái giàn giáo gỗ hàng hát hộ khách kho khoa kính lao lầu máy mồ nghề ngói nho nông nước ở quản rông sàn sử tang tập tây thầu thơ thờ thuốc thương tiêu tình trai tranh trẻ trên trí trọ trường tù văn vệ vợ vua vườn xe xưởng
nhã nhạc nhặn
nhạc công cụ điệu khí khúc kịch lễ lý phẩm sĩ trưởng viện
nhàn hạ nhã rỗi
nhãn hiệu khoa lồng lực quan tiền
nhanh chóng gọn nhạy nhẹn trí
nhạt nhòa
nhạy bén cảm
nhắc lại nhở nhủ
nhắm mắt
nhăn nheo
nhắn gửi nhủ tin
nhặt nhạnh
nhậm chức
nhân ái bản cách chính chủng chứng công danh dân dịp duyên đạo điển đinh đức gian giống hậu hòa hóa khẩu kiệt loại luân lực mạng ngãi nghĩa nhượng phẩm quả quân quyền rộng sâm sĩ sinh sự tài tạo tâm thân thể thế thọ tình tính tố trắc từ văn vật vị viên
nhẫn nại nhục tâm
nhấn chìm mạnh
nhận biết chân chìm dạng diện định lỗi lời mặt nuôi quà ra rõ thầu thấy thức tội xét
nhập cảng cảnh cuộc cư đề điền gia học hộ khẩu khối lậu liệu môn ngoại ngũ nhằng quan quốc siêu tâm thế tịch vai viện
nhất đẳng định hạng là lãm loạt mực nguyên phẩm quán quyết sinh tâm tề thể thiết thống thời trí
nhật bản báo dụng ký nguyệt quang thực trình
nhẹ dạ nhàng nhõm tay
nhi đồng khoa nữ tiến
nhí nhảnh
nhiễm bệnh điện độc khuẩn mặn trùng từ xạ
nhiệm chức kỳ sở vụ
nhiên liệu
nhiếp ảnh chính
nhiệt dung điện độ đới học huyết kế liệt luyện lượng năng tâm thán thành tình
nhiều nhặn
nhiễu loạn nhương xạ
nhìn chung nhận thấy xa
nhịn đói nhục
nhịp cầu điệu độ nhàng
nho giáo học nhã nhỏ quan quế sĩ sinh
nhỏ bé hẹp nhặt nhẹ tuổi
nhọc nhằn
nhòm ngó
nhóm họp máu trẻ trưởng
nhồi sọ
nhộn nhịp
nhớ lời nhung ơn thương
nhơn châu hải hậu hội lý phong trạch
nhu cầu mì nhược yếu
nhuận bút phú trạch tràng
nhục hình nhã
nhũng lạm nhiễu
nhúng tay
nhuộm màu
như quỳnh thanh xuân ý
nhựa đường sống
nhược điểm tiểu
nhường bước cơm nhịn
nhượng bộ địa quyền
niêm luật mạc phong yết
niềm nở tin vui
niệm phật
niên biểu canh đại giám hạn hiệu học khóa kim lịch thiếu vụ
ninh bình giang hải hiệp hòa kiều phước sơn thuận
no ấm đủ
nòi giống
nói chung chuyện dối năng riêng thách xấu
non nớt nước sông trẻ
nòng cốt nọc súng
nóng bỏng bức hổi lòng nảy nực
nô dịch đùa lệ nức
nổ mìn súng
nỗ lực
nổi bật cục dậy giận lên loạn tiếng trội
nỗi lòng
nối dài dõi kết liền nghiệp ngôi tiếp
nội bộ các chiến chính công dung địa đô đồng gián hàm hóa khoa khóa loạn lực ngoại nhập phản quan quy san sinh soi tại tạng tâm thành thất thôn thủy thương tiết tình tỉnh trị trợ trú ứng vụ
nôn nóng
nông binh cạn cống cụ dân giang hóa hộ hội lâm lịch nghiệp nhàn nô nổi phẩm phu sản sơn tang thôn trại trang tri trường vận vụ
nồng ấm độ hậu nàn nhiệt
nộp phạt thuế
nới lỏng
nụ cười
núi cao lửa non rừng sông thành
nuôi cấy con dưỡng nấng ong sống trồng
núp bóng
nữ anh binh công giới hoàng hộ nhi quyền sinh thần tính trang tu tướng vương
nức tiếng
nước biển cất chảy cờ dùng đá đại độc giải hoa mắm mặn mưa ngầm ngoài ngọt nhà non nóng sạch thải tiểu
nương nhờ rẫy tựa
oai hùng phong
oan gia uổng ức
oanh liệt tạc
oi bức
ô danh kê loan môn nhiễm nhục tô
ổ dịch
ốc đảo
ôm ấp
ốm đau yếu
ôn cố dịch đới hòa luyện tập thi tồn
ổn áp định thỏa
ông bà cha cụ lão táo tổ
ống dẫn khói kính nghiệm
ơn huệ nghĩa
pa nô
pác bó
phả hệ
phá án bỏ cách đám giá giới hoại hủy kỷ lệ ngang quấy rối sản thai thế vỡ
phác đồ họa thảo
phai mờ nhạt
phái bộ đoàn sinh viên
phạm luật nhân pháp quy thượng tội trù vi
phan rang rí thiết
phàn nàn
phản ánh bác biện bội cảm chiến chứng công diện đối động gián hồi kháng lực phúc quang tác tặc tỉnh trắc tuyên ứng xạ
phán đoán quyết truyền xét xử
phao câu cứu
pháo binh bông cối đài hạm hiệu hoa kích thủ
pháp bảo chế danh điển đình định lệnh luật lý môn nhân quốc quy quyền sư thuật trị trường văn viện y
phát âm ban bệnh biểu chán chẩn đạt điện động giác hành hiện hỏa huy kiến mại minh ngôn nguyên phì quà quang rừng sinh sóng tài tán tang thanh thư tích tiết triển tướng vãng vấn xạ xuất
phạt góc tiền tù vạ
phăng teo
phẳng lặng
phẩm bình cách chất giá hàm hạnh loại tước vật
phân ban bậc bì biệt bón bổ bố bua cách cấp chia chuồng công cực đạm định đoạn đội giải giới hạng hệ hiệu hóa hủy khoa khu khúc kỳ lân lập liệt loại lũ luồng lượng ly minh ngành nhiệm nhóm phát phối quyền rã số suất tách tán tâm tầng thân tích tranh trần tuyến từ tử vai vân viện xanh xử xưởng
phần cứng đông lớn mềm mộ thưởng trăm tử việc
phẫn nộ uất
phấn chấn đấu hoa khích khởi son
phận sự
phật đản giáo học pháp tích tử
phẫu thuật tích
phe cánh phái
phép nước tắc thuật tính vua
phê bình chuẩn duyệt phán
phế binh bỏ liệu nang phẩm quản thải tích truất vật vị
phi chính công cơ đạo đoàn đội hành lao lộ lý nghĩa pháp quân tang tần thực thường tiêu trường vụ
phí công phạm tổn
phiên âm bản chợ dịch hiệu họp tòa trấn vương
phiền hà lòng muộn nhiễu phức toái
phiến diện động loạn quân
phiếu bầu
phim ảnh hoạt truyện trường
phò tá
phó bảng chủ giám hiệu mát mặc nháy phòng tiến tướng
phong ba bại bì cách cảnh châu dao điền độ hóa kiến lan lưu nha nhã phanh phú quang sương tặng thái thanh thấp thổ thủy thư tình tỏa trào trần tục tước vân vị
phòng bệnh bị cháy chống dịch gian hỏa học hộ khách khám không lụt mổ ngủ ngự ngừa nhì thân thí thủ thương trà trừ tuyến vé vệ
phỏng dịch đoán vấn
phóng đại điện hỏa khoáng lao sinh sự tác thanh thích tinh uế viên xạ
phô trương
phổ biến cập dụng độ nhạc quát thông yên
phố phường xá
phôi thai
phối cảnh chế giống hợp kết liệu ngẫu thuộc trí
phồn hoa thịnh thực vinh
phơi bày
phù cát cừ du dung điêu hiệu hoa hộ hợp lưu mỹ nề ninh phép phiếm sa tá trầm trợ vân yên
phủ đầu đệ định nhận quyết sóng tạng xanh
phú bình cường giáo hào hòa hữu lộc lương ninh nông quốc quý riềng tân thọ thương túc vang xuyên yên
phụ âm bạc bản cận cấp chính chú đạo gia giảng giúp hệ họa huynh khoa khuyết kiện lão liệu lục lực mẫu nghĩa nhân nữ phẩm phí tá tải thân thu thuộc tình tòng trách trội trợ tùng tử
phúc âm đáp đức hậu khảo kiến lộc lợi phận thẩm thọ tinh tra trạch trình
phục binh chế chức dịch dược hòa hóa hoạt hồi hưng kích mệnh nguyên quốc quyền sinh sức thiện thù trang tùng viên vụ
phun trào
phụng hiệp
phút chốc giây
phức hợp tạp
phương án châm diện đông hướng kế ngôn ngữ pháp sách tây thuốc thức tiện trượng vị
phường đội hội
phượng hoàng vĩ
qua đời lại loa mặt
quà bánh biếu cáp tết
quả báo bóng cảm đấm đất nhiên phụ quyết tạ tang thật thực tim tua
quá cảnh cố đà độ hạn khích khứ lứa mức quan sức tải tay trình trớn vãng
quai hàm
quái ác dị đản gở thai vật
quan ải chiêm chức điểm gia hà hệ họ hóa hoài khách lại lang liêu lộ lớn ngại niệm phương san sát sơn tài tâm thuế tòa trắc trọng trường tư văn viên võ
quản bạ chế đốc gia giáo hạt lý ngại ngục thúc trang trị tượng
quán ăn nước quân thế thông tính triệt trọ từ
quang âm bình cảnh cầu dẫn đãng gánh hóa học hợp huy hưng minh năng phổ phục trung tuyến vinh
quảng bá bình canh cáo châu đại điền đức giao hà hòa lưu nam ngãi ninh oai phú tâm tân thái thành tín trạch trị trực trường uyên xương yên
quanh co năm quẩn
quân báo bị bình bưu ca cảng cảnh chế chính chủ chủng công cơ cờ dân dung dụng dược đoàn đội giới hàm hạm hiệu khí khu kỳ kỷ lệnh lính luật lực lương mã nhạc nhân nhu pháp phí phiệt phục quan quản sĩ số sư sự thần thù tịch tình trang tử ủy vụ vương xa y
quần áo bò chúng cư đảo đùi hợp ngựa thần thể thoa tụ vợt
quật cường khởi ngã
quây quần
quấy nhiễu phá rầy rối
que hàn
quen biết thuộc
quét dọn sạch tước
quê cha hương ngoại nhà nội quán
quế lâm phong sơn võ
quên lãng
quốc âm bảo ca công cữu dân doanh đảo đô gia giáo hiệu họa học hội hồn huy hữu kế khánh khố kỳ lập lộ nạn ngữ nội oai pháp phòng phục sách sắc sỉ sĩ sử sự tang tế thái thể thiều tịch trái trưởng tuấn túy tử văn vụ vương
quy cách chế chiếu chuẩn chụp củ đầu định đổi hàng hậu hoạch hướng kết lát luật mô nạp nhơn phạm phục tắc tập thân thuận tiên tội trình tụ ước y
quỳ châu hợp
quỷ kế quyệt
quỹ đạo đất đen nghĩa tích tín vì
quý báu danh giá hiếm hóa hồ khách mến nhân phái phi quyến tộc trọng tử tướng
quyên góp sinh
quyền anh biến bính công cước hạn hành lợi lực năng quý sở thần thế thuật uy
quyến luyến rũ thuộc
quyết chí chiến đấu định đoán liệt nghị sách tâm thắng tiến toán tử
quỳnh côi lưu mai nhai phụ
ra đa đi đời giêng hiệu khơi lệnh mắt mặt ngoài oai phết quả quân rả sức tay tết tòa vào vẻ viện
rà phá soát
rác rưởi thải
rạch gầm giá ròi sỏi
ràng buộc
rạng danh đông rỡ
ranh giới mãnh
rành mạch rọt
rảnh rỗi tay
rào chắn đón
ráo riết
ráp nối
rau câu củ dưa màu muống quả xanh
răn bảo đe
rắn chắc độc
răng giả hàm
rầm rộ
rất mực
rầy nâu
rẻ rúng tiền
rẽ ngang
rèn cán đúc giũa luyện
rét buốt mướt
rõ nét ràng rệt
rong chơi
rô bốt
rối bời loạn ren
rộn ràng
rồng rắn
rộng khắp lớn lượng mở rãi
rơi lệ rụng vãi
rời bỏ khỏi rạc
rủ rê
rủi ro
rung cảm chuyển động
rụng trứng
ruộng bậc đất đồng lúa muối nương vườn
ruột già thịt thừa
rút bớt gọn kinh lại lui ngắn tỉa tiền
rửa tiền tội
rực rỡ
rừng đặc già ngập nguyên núi phòng rậm rú sản tràm tự xanh
rượu bia cần nếp
sa cơ đà đéc đọa huỳnh khoáng lầy mạc pa sút thải thầy trường
sà lan
sách đèn đỏ giáo lược nhiễu trắng vở xanh
sạch đẹp sẽ
sai biệt dịch hẹn khiến khớp lạc lầm lệch phái phạm sót số trái
sài đồng gòn sơn
san bằng hô lấp phẳng sẻ
sàn diễn nhà
sản giật hậu khoa lượng nghiệp phẩm phụ sinh vật xuất
sang nhượng sửa tay tên trang trọng
sàng lọc
sáng chế choang dạ giá kiến lập mai mắt ngời sủa suốt tác tai tạo tỏ trí trưng ý
sánh bước vai
sao băng chép chế chụp hôm lục mai tẩm vàng y
sào huyệt
sáo trúc
sáp nhập ong
sát cánh hạch hại hợp nhân nhập phạt sao sinh sườn thương trùng
sạt lở
sắc bén chỉ diện đẹp lệnh luật mặt phong phục tài thái thuế tố tộc
sắm sửa vai
săn bắn bắt đón đuổi lùng sóc
sẵn sàng
sắn dây
sắp chữ đặt sẵn xếp
sắt đá son thép
sầm sơn uất
sấm sét
sân bãi bay chơi cỏ đình khấu phơi sau si thượng vận
sâu bệnh bọ đậm keo kín lắng nặng răng rầy rộng sắc thẳm xa
sầu riêng
sét đánh
si ma
sỉ nhục
sĩ diện khí phu quan số tử
siêu âm cường đẳng điện độ hình ngạch nhân nhiên thanh thị thoát tốc vi việt
sìn hồ
sinh con cơ diệt dục dưỡng đẻ đôi động hạ hóa hoạt học kế khí khoáng linh lợi lực lý mạng mệnh ngữ nhai nhật nông nở phong quán quyền sản sát sắc sôi sống thái thành thiết thời thực tiền tố tồn trưởng từ tử vật viên
so bì đọ đũa kè le màu sánh với
soạn giả thảo
soát vé xét
sóc đăng sơn trăng
soi đường rọi sáng xét
son phấn sắt
song ca công hành loan mã ngữ phi phương sinh tấu thân thất toàn trùng tử
sòng bạc phẳng
sóng đôi gió lừng thần triều
sổ đen đỏ hộ lồng lương mũi sách tay thai
số báo bị chẵn dư đo đông hiệu hóa học không lẻ liệu lượng mệnh mũ mục nguyên nhân nhiều phận từ tự
sôi động nổi sục
sông cái cầu con công cửu đà đuống gianh hậu hinh hồng hương lô mã ngòi núi nước tiền
sống chết còn động sót
sốp cộp
sốt rét xuất
sơ bộ cấp chế cua cứu đẳng đồ giải giản hở kết khai khảo khoáng khởi kỳ lược sài sinh suất tán thảo thẩm tuyển ý yếu
sở cầu cậy cứ đắc đoản hữu nguyện tại thị thích thú trường
sợ hãi sệt
sợi chỉ quang
sớm khuya muộn
sơn ca cẩm cước dã dầu dương đồng động hà hải hào hệ hòa khê la lam lâm linh mài môn mỹ nam nữ phòng son tân tây thành thần thủy tinh tịnh trà trại trang
su hào
suất ăn vốn
súc miệng sản sinh tích vật
sum họp vầy
sùng bái đạo kính mộ
súng cối đạn ngắn săn trường
suối khoáng tiên
suôn sẻ
sụt lở lún
suy bì diễn dinh đoán đồi gẫm giảm kém kiệt luận lý mòn ngẫm nghĩ nhược sụp sút tàn thoái tim tính tôn tổn tư tưởng vi vong xét yếu
sư cô cụ đệ đoàn huynh mẫu phạm phụ thầy thúc tổ trưởng tử
sử ca dụng gia học kí ký liệu quan quân sách thi xanh
sứ bộ giả mạng mệnh quán thần
sự chủ cố kiện lý nghiệp thật thể thế tích tình vật việc vụ
sửa chữa đổi lỗi sang soạn
sữa bột chua đậu học tươi
sức bật bền đẩy ép ì kéo khỏe lao lực mạnh mua nặng sống trẻ vóc
sửng sốt
sương giá mai mù muối
sưu cao tầm tập thuế
ta thán
tà dâm đạo giáo
tả lợn
tác chiến dụng động giả hại hợp loạn nghiệp nhân oai phẩm phong quyền thành
tạc dạ
tách bạch biệt rời
tai ác ách biến hại họa mắt mũi nạn nghe quái tiếng ương vạ
tài ba bàn binh bộ bồi chính chủ công danh đức giỏi hoa hóa khóa khoản liệu lực mạo năng nghệ nguyên phán phiệt phú sản sắc tình trí trợ tử vụ xế
tải thương trọng
tái bản bút canh cấu chế cơ cử diễn đàn đầu định giá hiện hòa hồi hôn hợp kiến lập mặt nghèo ngộ ngũ nhiễm phạm phát sản sinh sử tạo thẩm thế thiết vũ xuất
tam bảo bình cá cấp cốc dương đa đảo điểm điệp đình đồng đường giác giáo hải hiệp hợp kỳ nông phước quan tạng thanh thất thể toạng tộc xuân
tạm biệt bợ giam giữ quyền thời trú ứng ước vắng
tàn ác bạo dư hại khốc nhẫn phá phế sát tạ tật tệ tích
tản cư mác mạn văn viên
tán dương đồng phát thành thưởng tỉnh trợ tụng
tang chế chứng điền gia lễ ma phục sự thương tích tóc vật
tàng hình trữ
tảng sáng
táng tận
tạng phủ
tanh bành hôi
tánh linh
tao đàn ngộ nhã
tào lao
tảo hôn mộ trừ
táo bạo bón quân
tạo dựng điều hình hóa lập tác thành vật
tạp chất chí chủng dề dịch giao hóa loạn lục nhạp phẩm thu tụng văn vụ
tát nước
tàu bay bè biển chở chợ điện hỏa lá ngầm sân thủy thuyền vũ
tay ba cầm chân đôi lái nải ngang nghề thợ trái trắng trong vịn
tày trời
tắc nghẽn trách
tăm tiếng tối
tằm tơ
tắm rửa
tăng âm bạt chúng cường đồ gia già giảm lữ ni phòng sản sinh thu tiến tốc trưởng
tặng phẩm phong quà thưởng
tắt thở
tấc đất
tâm bão bệnh can cơ đắc đầu điểm giao hồn huyết khảm linh lực lý nhĩ niệm phúc sinh sự sức thành thần thất thức tình tính trạng trí tư tưởng
tầm cỡ gửi mắt nã nhìn phào quan soát sư tã thước thường vóc vông
tẩm bổ
tấm áo gương lòng
tân an biên binh bình châu dân dậu đông gia giáo hiệp hôn hồng hợi hưng hương khách khoa kim kỳ lạc lang mão mùi ngữ phong phú phước sinh sơn sửu tạo thanh thành thạnh thế thời thới tiến trang trào triều trụ túc tỵ uyên xuân yên
tần số suất tảo
tấn công phong sĩ tài tới
tận cùng diệt dụng gốc hưởng lực mắt số tâm thế thu tình tụy từ
tầng hầm lớp
tập ấm dượt đại đoàn hậu hợp huấn kết kích luyện nhiễm quán quyền san sinh sự tành thể tính tọng trận trung tục tước vở
tất bật cả nhiên niên phải tay thảy toán yếu
tật bệnh nguyền
tẩu tán thoát
tây bắc đằng đô giang hiếu hòa học hồ nam nguyên ninh phương sơn tiến trà xuân y
tẩy chay não rửa trang trừ uế xóa
tê giác liệt
tế bào bần độ lễ nhị thế tự
tệ hại nạn
tên đạn gọi hiệu họ húy lửa miền riêng thánh thật tuổi
tết dương nguyên ta
tha bổng hóa hương ma phương thiết thứ tội
thả cá diều lỏng nổi
thác bà ghềnh loạn lũ nước
thách cưới đố thức
thạch an anh bàn bản cao đồng hà hãn hóa khôi lạc linh nhũ quyển sùng thán thành thất
thai nghén nhi phụ sản
thải bỏ hồi loại trừ
thái ấp bảo bình cực dương độ giám hà hậu hòa học lai miếu nguyên niên phó quá sơn sư thọ thụy thượng tổ tử úy y
tham chiến chiếu chính dục dự gia khảo lam luận mưu nghị nhũng ô quan tá tàn tán thiền tri tụng vấn vọng
thảm bại cảnh đỏ hại họa khốc kịch sát thê thực thương xanh
thám báo hiểm hoa không sát thính tử
than bùn cốc củi đá khóc phiền thở tổ uyên
tháng chạp giêng
thanh âm ba bạch bần bình cao chương danh đạm điệu đồng đới hà hải hao hóa khê khiết la lâm lâu lịch liêm lọc long luật lương lý manh mảnh miện minh nhã nhạc nhàn niên oai phong quản quang quyết sạch sát sắc sơn sử tao tân thế thiên thiếu thoát thủy tịnh toán tra trà trì trừ tú tùng tuyền vắng vân vận xuân y yên
thành án bại chương công danh đạt đoàn đô đội hình hoàng hội hôn khẩn khí kiến kính lập lễ lộc lũy mỹ nam ngữ niên nội phẩm phần phố phục quả sự tâm tật thạo thân thị thục thử thực tích tín tố trì trung tựu ủy văn viên vinh ý
thánh ca chỉ địa đường gióng hiền kinh lễ mẫu nhân sư thần thất thể thượng tích
thạnh hóa hưng lộc mỹ phú trị
thao diễn luyện lược tác thức trường túng
thảo am cầm điền luận mộc nguyên phạt quyết
tháo chạy dỡ gỡ khoán vát
tháp bà canh chàm chuông mười ngà nước tùng
thau chua
thay da đổi lời mặt phiên thế
thắc mắc
thăm dò hỏi nom viếng
thăng bằng bình chức hà hoa long thiên thưởng tiến trầm
thằng bé
thẳng đứng hàng tay tắp thắn
thắng bại cảnh cuộc địa lợi thế tích trận
thặng dư
thắp hương sáng
thắt chặt lưng
thâm canh căn cung giao hiểm hụt nghiêm nhập niên quầng sâu tâm thúy tình ý
thầm kín lặng
thẩm âm cứu duyệt định đoán lậu mỹ phán quyền sát tra vấn
thấm nhuần nước thía
thậm chí
thân ái bại bằng cận chinh chính chủ danh dân hành hào hình hữu mật mẫu mến nhân nhiệt phận phụ quen quyến sĩ sinh thể thế thích thiện thiết thuộc thương tín tình tộc từ vương xác
thần bí chủ chú công dân dược đạo đồng giao hiệu học khí kinh kỳ linh lực phả phục quyền sa sắc sầu tài thái thánh thế thoại thông tích tiên tình tốc trí tử tượng
thận trọng
thấp bé hèn kém khớp thoáng
thập cẩm đạo đỏ kỉ kỷ niên phương thò tự
thất bại bảo bát cách chí cử đức học hứa khê lạc lễ lộc nghiệp ngôn niêm phẩm sách sắc sủng tán thanh thế thiệt thoát thố thu thủ thường tịch tín tinh tình trận trung truyền tung ước vọng ý
thật lòng lực sự tâm thà tình
thầu khoán
thây ma
thầy bói cô cúng đồ giáo lang thợ thuốc trò tu
thẻ bài căn đỏ vàng
then nùng
theo chân dõi đòi đuổi gương
thê lương thiếp
thề nguyền
thể cách chất chế diện dục hiện lệ loại lực nghiệm nhân phách tài tạng tất thao thống thức tích tình trạng xác
thế chân chấp chiến đạo giao giới hệ kỷ lộ lực mạnh năng nhân phiệt sự tập tất thái thủ tình tôn trận tục vận vị
thêm bớt
thi ân bá ca công cử đấu đua gan hài hành họa hội hứng pháp sĩ tài tập thể thoảng thố thử tuyển tứ
thì giờ thầm
thí chủ dụ điểm mạng nghiệm sai sinh
thị chính dân dục độc giá giác hiếu kính lang lực nữ phạm phần phi sảnh sát tần thành thần thực tộc trấn trường trưởng tứ uy ủy vải vệ xã
thích chí dụng đáng hợp nghi nghĩa thời thú ứng
thiếc hàn
thiên bẩm bình can cầm chúa chức cổ cơ cư di đàng đạo định đô đường giới hà hạ hình hương hướng khai kỉ kiến kỷ lệch lôi lương lý mệnh nga nhiên niên phú sứ tai tài tải tạo thạch thai thần thể thời thu tiên tính tư tử tượng văn vị vương
thiền định học môn sư tông trượng
thiện cảm căn chí chiến nam nghệ nguyện nhân tâm thuật xạ ý
thiêng liêng
thiết bì bị chế diện đãi đoàn giáp kế kị lập lộ mộc nghĩ tha thạch thân thực tưởng yếu
thiệt hại hơn mạng thân thòi
thiêu đốt hủy thân
thiểu não năng số
thiếu đói gì hụt máu mặt nhi niên nữ phụ sinh sót tá thốn thời tướng úy vắng
thiệu hóa quang trung
thỉnh cầu giảng giáo kinh thị thoảng
thính giả giác lực phòng
thịnh đán đạt hành liệt nộ soạn suy thế tình trị vượng
thịt bò
thỏ rừng
thọ mệnh xuân xương
thỏa đáng hiệp mãn nguyện thích thuận ước
thoải mái
thoái bộ chí hóa lui thác thu trào vị vốn
thoại kịch sơn
thoáng đãng khí
thoát hiểm khỏi lũ ly nạn nghèo nước thai thân tục vị xác y
thóc gạo giống lúa
thói đời hư quen
thong dong thả
thô bạo sơ
thổ canh cẩm cư dân địa hào lộ mộ nhĩ nhưỡng phỉ quan sản tả tù
thôi miên nôi thúc việc
thổi còi phồng
thối nát
thôn ấp bản dã đội nữ quê tính trang trưởng xã xóm
thông báo cảm cáo cù dâm dụng đạt điệp đồng gian hành hiểu hiệu hơi khí lệ lệnh lưu minh nghĩa nho nông phán qua số suốt sử tầm tấn thái thạo thoáng thuộc thương thường tin tỏ tri tục tuệ tư xe
thống chế đốc kê khổ lĩnh nhất soái suất sứ thiết trị
thốt nốt
thơ ấu ca mộng ngây thẩn văn
thờ cúng ơ phụng tự
thợ cả điện hàn lặn máy mỏ mộc rèn thủ thuyền
thời bệnh biểu bình buổi chiến cơ cục cuộc đại đàm điểm giá gian giờ hạn hiệu khắc khí khóa kì kỳ lượng nay sự thế thượng tiết trang trân trị vận vụ xưa
thu bồn chi cúc dọn dung giữ gom hải hái hẹp hình hoạch hồi hút lôi lu lượm mua nạp ngân nhặt nhận nhập nộp phân phục thanh thập tóm vén xếp
thù địch hằn lao oán tạc
thủ bạ bản bút cấp chỉ công cựu dâm dầu đắc đoạn đô đức hạ hộ kho khoa lĩnh môn mưu phạm pháp phận phủ quỹ thành thân thế thỉ thiêm thuật thư thừa tiết tiêu tín trưởng túc tục từ tướng vai vĩ xướng
thú dữ nhận thật tội vị vui y
thụ án động giáo giới hưởng phấn thai tinh
thua kém lỗ thiệt
thuần chất chủng dưỡng hậu hóa khiết lý nhất phác phong phục thục tính túy
thuận an bắc cảnh châu hòa lợi nam nghịch thành tiện tình
thuật ngữ số toán
thúc bá bách đẩy ép giục phọc thủ
thuê bao mướn nhà
thuế đất khóa má môn quan suất thân vụ
thui chột
thùng rác thư
thúng mủng
thuốc bắc đạn đỏ độc giun lá lào men mê nam ngủ nổ nước phiện sát súng tây tẩy thang thú tiêm trừ
thuộc cách cấp địa hạ làu lòng quốc tính viên
thuở xưa
thủy an biều chiến chung cung dương đạo đậu điện đông động lộ lôi lợi lực mạc mặc ngân nguyên nông phân phi phủ phương quái quân quyển sản sinh sư tạ tai thanh thần thổ thủ tiên tinh tĩnh tộc triều văn xuân
thuyên chuyển giảm
thuyền bè buồm chài chủ độc đua mành máy nan nhân rồng tán thúng trưởng viên
thuyết giáo khách lý minh pháp phục trình tương
thư dãn điếm điện giãn hiên họa hùng ký lại lâu mục ngỏ nhàn pháp phòng phù quán sinh sướng tay thả tịch tín trai từ viện xã
thử lửa nghiệm sức thách
thứ ba bảy bậc cấp dân hai hạng nam năm nhất phát phẩm phi sáu sinh sử trưởng tư tự vị yếu
thưa gửi thớt
thừa cơ đức hành hưởng kế lệnh mứa nhận phái sai thãi thắng thiên trừ tự tướng
thửa đất
thức ăn
thực chất chứng dân dụng địa đơn hành hiện học hư khách lợi lục lực nghiệm nghiệp phẩm quản quyền sự tài tại tâm tập tế thà thể thi thu thụ tiễn tình trạng từ vật
thước đo kẻ ngắm
thương binh cảm cảng chiến chính cục đau điếm đoàn gia giới hải hại hàn hiệu học hội khách khẩu lái luật lượng mãi mại mến nghị nghiệp nhân nhớ ôi pháp phẩm quyền số tá tâm tật thảo thân thuyền thuyết thực tích tiếc tín tình tổn trường vong vụ xót yêu
thường dân dùng khi kỳ lạc lệ nga ngày nhật niên phạm phục phước quân sơn tân thức tín tình trú trực vụ xuân xuyên
thưởng lãm ngoạn phạt thức trăng
thượng cát cấp cổ công du đài đẳng đế điền đình đỉnh giới hạ hải hạng hoàng học huyền khách khẩn lệnh lộ lưu mã nghị nguồn nguyên phẩm phong quan quốc sách sĩ tá tân tầng thanh thặng thẩm thọ thư tọa tuần tướng úy uyển vàng vị viện võ yên
tỉ giá lệ mỉ phú số suất thí
tị nạn
tia cực sáng tử
tỉa cành
tích cóp cực điện đức giang góp hợp kê lũy phân số sự tắc thiện trữ tụ
tịch biên ký liêu mịch thu
tiếc nuối thương
tiệc rượu trà tùng
tiêm chích chủng kích nhiễm truyền vắc
tiềm ẩn kích lực năng nhập tàng thủy thức
tiệm cận tiến
tiên cảnh chỉ cô du dược đề đế điền đoán động giác giới hà hiền hoàng học lãng liệt lữ lượng nghiệm nhân nho nữ ông phong phước quyết sinh sư thánh thề thiên tiến tổ tri triết vương yên
tiền an án bạc bối cổ công của cước duyên đạo đặt đề đồ đồn đồng đường giang hải hô khả kiểm kiếp lẻ lệ lương mãn mặt nhân nong nước phong phương sảnh sinh sử sự tài tệ thân thế thưởng tiêu tố trảm trạm triều tuất túi tuyến vệ
tiễn biệt chân đưa hành
tiến bộ công cống cử độ động đức hành hóa sĩ thân thoái thủ tới triển trình xuân
tiện dân dụng ích lợi nghi tay tặn
tiếng động kêu khóc lóng mẹ nói ồn phổ tăm thơm tốt vang vọng xấu
tiếp âm cận cây chiến công cứu dân diễn đãi đầu đón giáp khách kiến liền liệu lời nhận nối phát phẩm quản rước sau sức tay tân tế theo thị thu thụ tục tuyến ứng vận viên viện xúc
tiết canh chế diện dục điệu độ giảm hạnh học kiệm lậu lộ mao mục nghĩa tấu tháo thực trinh túc vịt
tiêu bản biến biểu chảy chí chuẩn cự cực dao diệt diêu dùng đề điểm điều độc hao hóa hủy khiển mòn ngữ pha phí phòng sái sọ sơn tan tán tao thổ thụ thủy trừ tùng úng vong xài
tiểu ban bang cần chủ chú công dẫn di dự đề đệ địa đoàn đội đường hình học khê khí khu kỷ liên luận mạch mục não nhân nhi nông phẩm quy sản sinh sử tâm thặng thị thủ thủy thuyết thừa thương tiện tiết tổ tốt tu từ tự vùng vương xảo yêu
tim mạch
tìm hiểu kiếm thấy tòi việc
tin cậy học tức
tín chỉ dụng điều đồ hiệu nghĩa ngưỡng nhiệm phiếu phong phục vật
tinh anh bột cầu chất chế dầu diệu giảm giản gọn hoa hoàn khí khiết khôi khôn kỳ lọc luyện lực ma mơ nghĩa nghịch nhanh nhuệ quái sương tế thạch thạo thần thể thông thục trùng tú túy tường vân vệ vi xác xảo ý
tình báo ca cảm cảnh chung cờ dục duyên đầu địch hình huống khúc nghi nghĩa nguyện nhân phụ quân sâu sử tang thâm thân thế thư thực thương tiết trạng trường tứ tự ý yêu
tỉnh bơ dậy đảng đoàn đội đường giảm hội lẻ lị lỵ mộng ngộ rượu táo thành trưởng ủy
tĩnh dưỡng điện gia hải học lặng mạch tại tâm tọa túc vật
tính cách chất danh dục đảng giai hạnh khí mạng mệnh năng nết nhẩm nhân phác sổ tình toan toán tới từ
tịnh biên độ khê
tịt ngòi
to lớn nhỏ tát
tò mò
tỏ bày lộ rõ tình tường
tòa án báo giám nhà sen soạn thánh thượng
tỏa chiết
tọa đàm độ lạc thị thiền
toại nguyện
toan tính
toàn bị bích bộ cảnh cầu cục dân diện gia khối khu lực mỹ năng phần phương quân quốc quyền tâm tập thắng thân thể thị thư tỉnh tòng văn vẹn
toán học pháp số trưởng
tóc bạc thề
tóm cổ lược tắt thâu
tô điểm giới hiệu hô hồng tem tức vẽ
tổ ấm bố chức dân hợp khảo khúc mẫu nghiệp ong phó phụ quốc tiên tôm tông truyền trưởng viên
tố cáo chất giác khổ nga nữ tâm tụng
tốc chiến độ hành ký lực tả thắng
tối đa thiểu ưu
tội ác phạm
tôm cua hùm sú tép thẻ
tôn chỉ chủ đức giáo kính miếu nghiêm nhân nữ phái phong sùng sư tạo thất thờ ti tộc trọng trưởng vinh xưng
tồn dư đọng kho nghi tại trữ vong
tổn hại hao phí thất thọ thương
tông chi chỉ đồ đơ đường miếu môn phái tích tộc
tổng bãi bí biên binh bộ chi chỉ công cộng cục duyệt dự đài đại điều đoàn đốc đội động giác giám hành hội hợp kết kho khởi kiểm kim lãnh liên luận lực lý mục nha phản phí phổ quan quát quân rà sản sắp số sư tài tấn tập tham thanh thể thống thu thuật thư tiến trấn trưởng tuyển tư vệ
tống biệt chung cựu đạt giam khứ tiền tiễn
tốp ca
tốt bụng đẹp lành nghiệp tươi
tột bậc cùng đỉnh độ
tơ hào hồng liễu lụa tằm tóc vương
tờ báo khai rơi trình
tới cùng lui nơi số tấp
tợn tạo
trà bồng cú dư giang lá leng lĩnh my nóc ôn phú trộn vinh
trách cứ mắng móc nhiệm phạt
trai gái giới tráng trẻ
trải đời nghiệm qua
trái cây chủ cựa đất gió lại lệ lý mùa nghĩa ngược phá phép phiếu tai tim vụ
trại chủ giam hè lính
tràm chim
trạm biến bơm tấu xá y
tràn bờ đầy lan ngập trề
trang ấp bị điểm hoàng lứa mục nghiêm nhã phục sức thiết trải trại trí trọng
tràng an cát định giang hạt thạch
trảng bàng bom
tráng ca khí kiện lệ liệt miệng niên sĩ việt
trạng huống nguyên ngữ sư thái từ
tranh ảnh bá biện bộ cãi chấp cổ công cử cường dân đấu đoạt đồ đua giải giành hùng lụa luận phong sơn thờ thủ tụng tường vui
tránh né thai
trao đổi giải lời tay tặng thưởng trả
trào lộng lưu phúng
tráo trở
trắc ẩn diện đạc địa lượng nết nghiệm thủ
trăm họ năm nghìn
trăn trở
trằn trọc
trăng khuyết mật trối
trắng án đen tay tinh trợn
trâm anh
trầm bổng cảm hà hùng hương kha lặng luân mặc ngâm tích tĩnh trọng trồ tư uất
trân châu trọng
trần ai đề đời gian thế thiết thuật tình trụi truồng tục văn
trấn an áp biên định giữ lột thủ tĩnh yểm yên
trận địa đồ mạc thế tiền tuyến vong
trật khớp tự
trâu bò ngựa
trẻ con em hóa măng nhỏ thơ trung tuổi
treo cổ cờ giải
tréo ngoe
trê lai
trễ nải
tri âm ân giác giao hô huyện kỉ kỷ phủ thức tôn
trì độn hoãn trệ
trí dũng khôn lự lực mưu não năng nhớ óc thức trá tri tuệ tưởng
trị an bệnh giá liệu ngoại quốc số sự thủy tội vì
trích dẫn đăng đoạn giảng lục ngang tiên yếu
triền miên
triển hạn khai lãm vọng
triết gia học lí lý
triệt để hạ hồi phá sản thoái tiêu
triều chính cống cường đại đình kiến lưu nghi thần
triệu chứng hồi phong phú sơn tài tập trạch
trinh bạch nguyên nữ sát thám thục tiết
trình báo bày chiếu diễn diện duyệt độ làng tấu tòa tự
trịnh trọng
trò chơi chuyện cười đùa hề
tróc nã
tròn trặn trịa trĩnh vành xoe
trọn đời gói vẹn
trong lành ngoài sạch sáng suốt trắng trẻo vắt veo
trọng án âm bệnh dụng đãi đại điểm đông hậu hình lực lượng nghĩa nhậm nông phạm pháo tài tải tâm thần thể thị thương thưởng tội trách trường yếu
trổ tài
trôi chảy dạt nổi sông
trộm cắp nghĩ
trốn học lính nợ thoát thuế tránh
trông cậy chờ coi đợi mong nom thấy
trồng cây cấy răng rừng tỉa trọt xen
trống bỏ cơm đánh đồng lệnh quân rỗng trải vắng
trơ tráo trọi
trở gió kháng lại lên lực mặt nên ngại tay thành về
trợ cấp chiến động giáo giúp lí lực lý sản tá tế thính thời thủ từ vốn
trời cao đất giáng sinh
trơn tru
trù bị dập liệu mật phú tính
trú ẩn chân dân ngụ phòng quán quân sở
trụ cột sở trì
trúc bạch đào lâm mai
trục hoành lợi quay trặc vớt xuất
trung an bình bộ cao cấp châu chính chuyển cổ du dũng đại đẳng điểm đoàn độ đội đông giã gian hà hạ hạn hậu hiếu hòa học hưng khu kiên kỳ lập liên liệt lương lưu nghĩa ngôn nguyên niên nông phần phong quân sĩ sơn tá tâm tần thành thần thất thu thực tiện tín tính tố trinh trực tuần tuyến tướng úy ương văn vệ vị ý yên
trùng cửu dương điệp hợp khánh lắp lặp máu phùng roi tang trình tu vây
trúng cách cử độc giải gió kế mánh phong quả số thầu thực tủ tuyển ý
truy cập cứu điệu đuổi hoan hỏi hô kích lĩnh lùng nã nguyên nhận nhập phong quét tặng tầm thu tìm tố vấn xuất
truyền bá cảm dẫn đạo đạt động đời đơn giáo giống hình khẩu kiếp kỳ lệnh máu miệng nhiễm tải thanh thần thông thống thụ thuyết tin tụng
truyện cổ cười kí ký ngắn nôm phim thơ tranh
trừ bị bỏ căn diệt gian hại khử phi phục sâu tà tịch
trực ban báo canh chỉ chiến diện giác giao hệ khuẩn ngôn quan tâm thăng thu thuộc tiếp tính tràng tuyến
trưng bày binh cầu dụng khẩn mua nhị tập thầu thu trắc vương
trừng phạt trị
trứng cá gà nước vịt
trước bạ đây hạn hết khi kia mắt nay nhất sau tác thuật tiên
trường bắn bồn ca chinh cửu đấu đoản độ đời đua giang học hợp kì kỳ kỷ lâm ốc phái quay quốc quy sa sinh sở sơn thành thi thiên thọ thoại tiền tồn vốn xuân yên
trưởng bạ ban đoàn đồn ga giả giáo họ kho lão nam nữ phòng thành thôn thượng tộc tràng tử ty
trượng phu
trượt băng giá tuyết
tu bổ chí chỉnh chính dưỡng hành hú huýt kín luyện mi mơ nghiệp nhân sĩ sửa tạo thân thư tỉnh từ viện
tù binh đày đọng mù ngục nhân phạm tì tội treo trưởng
tủ điện lạnh sách sắt thuốc
tú bà khí tài
tụ bạ cư điểm điện họp hội hợp huyết nghĩa tập
tua bin
tủa chùa
tuân hành lệnh thủ
tuần báo châu du duyên dương đinh giáo hành hoàn lễ lộc phiên phòng phu san thám thú tiết tiễu tra trăng tự vũ
tuấn kiệt tú
túc cầu duyên học mễ nho số trái trực xá
tục danh hôn huyền lệ lụy ngữ tĩu truyền
tuệ tĩnh
tung hoành hô tăng tích
tùng bách chinh đàm hương lâm quân san sự thư xẻo
túng bấn quẫn thiếu
tụng ca kinh niệm
tuổi thọ trẻ
tuy an đức hòa lai nhiên phong phước vậy
tùy bút cơ hứng nghi táng tâm thân theo thuộc tiện tòng tục tùng tướng viên ý
tủy sống
tuyên án bố cáo chiến dương đọc độc giáo hóa huấn ngôn phạt quang thệ truyền úy
tuyển chọn cử dụng lao lựa mộ nữ quân sinh tập thẳng thủ trạch
tuyến đường giáp tiền tính yên
tuyết sương
tuyệt chủng diệt đại đích đỉnh đối giao giống hảo không kĩ luân mật mệnh nhiên phẩm sắc tác thế thực tích tình trần tự vọng vời xảo
tư bản biện bổn cách cấp chất dinh doanh duy đồ đức gia hiềm hữu ích kiến kỷ lập lệnh liệu lợi lự mã nghĩa nhân pháp phong sản tâm thái thất thế thông thù thục thương tình trang trào trợ túi tưởng vấn vị ý
từ ái bi biệt bỏ chối chức chương đầu đây điển đó đường giã giữ hải hàn hóa hôn khóa khuynh láy liêm loại lực mẫu nan nguyên ngữ pháp phú quan tạ tâm thạch thiện thông tính tổ tốn trần trường vị vựng xa
tử biệt chiến cung địa hình khí lộ nạn ngoại ngữ phòng sĩ sinh số tế thần thi thù thủ thương tôn trận tù tuất tức vi vong
tứ bảo chi chiếng cố duy đại đổ đức giác hải khoái kỳ linh mã ngôn phía phương quý sắc tán thời thư trụ tuần tung tuyệt tử xứ
tự ải ái biên cảm cao cấp chế chủ cường dạng diễn do dưỡng đại đắc điển điều động giác giải hành hào hình học khắc khi khoa kiểm kiêu ký lập liệu lực lượng mãn ngã nguyện nhiên nhủ nó phát phê phong phụ phục quản quyền quyết sát sinh sự tại tạo thân thiêu thú thuật thừa ti tích tiện tiêu tin tín tình tôn trang trào trị trọng truyện túc tư tử vẫn vấn vệ vị vựng xử xưng ý
tựa đề hồ nương
tức giận khắc khí thì thời tốc tối vị
tước bỏ đoạt hiệu vị
tươi đẹp mát sáng sống tắn tốt trẻ vui
tương ái bình dương đắc đối đồng đương giao hỗ hợp kế khắc lai lân liên ớt phản phùng quan tác tàn tế thân thích tri trợ truyền tư ứng xứng
tường giải hoa minh tận thuật trình vi
tưởng bở chừng lệ nhớ niệm thưởng tượng vọng
tướng công giặc lĩnh mạo quân quốc sĩ soái tá
tượng binh đài đồng gỗ hình thanh trưng
tướt bơ
tửu điếm lượng sắc
tựu trường
tỳ bà thiếp
tỷ giá lệ phú số thí trọng
u ám ẩn buồn mê minh sầu tịch tối uất
uất hận ức
ung dung thư
ủng hộ
úng lụt ngập
uốn lượn nắn ván
uông bí thượng
uổng công
uống nước
úp mở
uy danh hiếp linh lực nghi nghiêm nỗ phong quyền thế tín
ủy ban khúc lạo mị nhiệm quyền thác viên
uyên bác thâm ương
uyển chuyển ngữ
ưa chuộng nhìn thích
ức chế đoán hiếp
ứng biến cử cứu dụng đáp đối hòa khẩu lực mộng nghĩa nghiệm phó tác thí viên xử
ước ao chừng định đoán hẹn lệ lượng mơ muốn nguyện số tính vọng
ương bướng ngạnh
ướp lạnh xác
ưu ái đãi điểm hạng khuyết phiền sầu thắng thế thời tiên tú tư việt
va chạm đập li
vá trời víu
vạch mặt ra trần
vai trò vế
vải thiều vóc
vái lạy
vãn cảnh hồi
ván khuôn
vạn an bảo cổ đại giã hạnh kiếp kim long năng nhất ninh phúc phước sơn sự thọ toàn tuế vật xuân
vang dậy dội động lừng vọng
vàng anh bạc da danh mã son tâm thau
vãng cảnh lai
vành đai khuyên móng tai
vào bếp cuộc đề đời hùa khoảng sổ vai
vay mượn nợ vốn
vắc xin
văn bài bàn bản bằng bia bút cảnh chấn chỉ chương công đàn điển đoàn đức giang giáo hiến hoa hóa học khoa kiện lang lãng lâm liệu lý miếu minh nghệ nghĩa nghiệp nhân phái pháp phẩm phong phòng phú quan quán sách sĩ tài tế thân thể thơ thư tuyển từ tự vần vật vẻ võ xuôi yên
vằn vện
vắn tắt
vắng lặng mặt nhà
vặt vãnh
vân canh du đình đồn hải hồ kiều phong sam trình vũ
vần thơ
vẩn đục
vấn an đáp đề nạn tội vương
vận chuyển dụng động đơn hà hạn hành hội khí mệnh tải tốc trù xuất
vâng lời
vầng dương
vập mặt
vất vả
vật chất chủ chứng dụng giá kính lí liệu linh lộn lực lý nài nuôi phẩm thể tư tự vã
vây bắt bọc cánh hãm quanh ráp
vẻ vang
vé số
ven biển bờ đô
vẹn toàn tròn
về chiều già hưu nước quê sau tay vườn
vệ binh quân quốc sĩ sinh tinh úy
vết nhơ thương tích
vi ba cảnh diệu hành khuẩn lượng mạch mô phạm phẫu rút sinh sóng tiểu tính trùng vút xử
vì nể sao thế vậy
vĩ dạ đại độ mô nhân tố tuyến
ví dặm dầu dụ giặm như von
vị chi giác hoàng lai lợi nể ngữ nhân tất tha thanh thành thế thủy thứ tiền trí tự xuyên
vỉa hè
việc làm nhà nước
viêm da họng nhiễm
viên chức mãn ngoại nội tịch
viễn ảnh cảnh chí chinh du dương đại đông khách phương thám thị thông tưởng vọng xứ
viện binh dẫn hàn kiểm phí quân quí sĩ trợ trưởng
viếng thăm
viết lách tay
việt bắc cách dã đoàn gian hòa hóa hưng kiều lập long nam ngữ tiến trì vị vương yên
vinh an danh dự hải hạnh hiền hiển hoa nhục phong quang quy thanh thăng xuân
vĩnh an bảo biệt bình châu cửu điện hải hảo hằng hòa hưng lạc linh long lộc lợi ngọc ninh phú phúc quyết sơn tân tế thành thạnh thịnh thọ thuận trạch trinh tuy tường viễn xuân yên
võ bị biền cổ công cử cường đài đoán đường khí lao lâm miếu nghệ nhai ninh phục quan sĩ sinh sư tá thuật trang trường tướng vẽ
vóc dáng
vòi nước rồng
vong ân bản gia hồn linh mạng nhân quốc thân
vòng bi cổ cung đai đua hoa kiềng ngoài nguyệt quanh quay tay tròn vây vo
võng lọng mạc
vọng canh cổ gác lâu nguyệt phu thê tưởng
vô bổ can chính chủ cơ cớ cùng cực danh dụng duyên đạo đề địch điều định độ gia giá giáo hại hạn hiệu hình học ích kể kế khối khuẩn kỉ lại lễ lí liêm lo loài luận lương lượng lý mưu năng ngã ngần nghĩa nhân ơn pháp phạt phép phúc phương sản sỉ sinh song số sự tang tâm tận thanh thần thời thừa thức thường thượng tỉ tích tình tính tổ tội trách tri trùng tuyến tư ưu vàn vi vị vọng ý
vồ vập
vỗ béo tay về yên
vội vã vàng
vốn dĩ điều liếng lưu pháp sống tự vay
vơ vét
vở diễn kịch
vỡ hoang lẽ lòng mộng nợ tổ
vớ bở
vợ chồng con
vời vợi
với nhau
vớt vát
vu cáo hồi khoát khống oan quy vơ
vũ bão công đạo điệu hội kế khí khúc lăng lực lượng môn nhạc ninh nữ oai phu quang sư thuật thư trang trụ trường
vú em sữa
vụ án bản hè lợi trưởng việc viện xuân
vua chúa quan
vui chơi cười đùa khỏe lòng mắt mừng nhộn sướng tai thích tính tươi vầy vẻ
vun đắp trồng vén xới
vùng biên biển cao cấm đất miền sâu trời ven
vũng áng tàu
vụng trộm về
vuông góc tròn vắn vức
vừa lòng phải qua sức tầm ý
vựa lúa
vực dậy thẳm
vững bền bước chãi chắc dạ lòng mạnh tay tâm tin vàng
vươn mình tới vai
vườn bách địa hoa hồng không quốc rau thú trẻ trường tược ươm
vương bá cung đạo mẫu miện nghiệp phi phủ quốc quyền tôn triều tướng vãi vấn vị
vướng mắc víu
vượng khí
vượt bậc biên biển cạn cấp khó mặt mức ngục qua quá quyền rào sóng thác tuyến vũ
vứt bỏ
xa cách gần hoa hoàng lạ lánh lắc lìa lộ phí rời tắp thẳm tít vời xăm xỉ xôi xưa
xà beng bông cừ lách lan ngang phòng rông
xã đoàn đội giao hội luận nhân phường tắc trưởng viên
xạ hương kích phang thủ
xác chết đáng định lập minh nhận suất thịt thực ướp xơ
xách tay
xanh biếc cỏ hóa lá lam ngắt rì rờn sạch tươi um xao
xao động lãng nhãng xuyến
xảo quyệt thuật trá
xáo trộn
xay lúa xát
xảy ra
xăng dầu nhớt
xâm canh chiếm hại lăng lấn lược nhập nhiễm phạm thực
xấp xỉ
xấu hổ nết tính xa xí
xây cất dựng đắp lắp
xe ba bò bọc buýt cải chỉ chữa con cộ cơ cứu đạp đẩy điện đò hàng hơi kéo khách lăn lu lửa máy mô ngựa ô ôm tải tang tăng thồ tốc trâu trượt
xé lẻ
xem hội lại nhẹ thường xét
xen canh kẽ lẫn
xét công duyệt đoán hỏi nét nghiệm tặng tuyển xử
xê dịch xích
xế chiều
xếp dọn dỡ đặt hàng hạng loại xó
xi lanh măng
xì căng dầu ke
xỉ than
xí nghiệp
xích đạo đu lô ma mích thố
xiêm áo y
xiềng xích
xin lỗi phép việc
xín mần
xinh đẹp xắn
xoa bóp dịu
xóa bỏ đói mù nhòa sổ
xoài cát
xoay chiều chuyển quanh vần
xòe thái
xóm giềng làng thôn
xoong nồi
xót thương xa
xô bồ đẩy viết xát
xổ số
xốc nổi vác
xôi gấc
xối xả
xơ cứng gan xác
xu hướng nịnh thế thời
xù xì
xuân ái áng bắc canh chinh diệu đài giang hải hòa hồng hưng khánh la lâm lập lộc mai nữ phân phong phú phương quan quang sắc sơn tâm tây thiên thịnh thọ thu tiết tiêu tình trường xanh yên
xuất bản binh cảnh chinh chúng dương đầu gia giá hành hiện hóa huyết khẩu kích ngoại ngũ nhập phát quân quỹ sắc siêu thân thần thế tinh trận trình viện vốn xứ xưởng
xúc cảm cảnh động giác phạm tác tiến tu
xuề xòa
xúi bẩy giục
xung điện động đột khắc kích lực phong quanh thiên trận yếu
xuôi chiều dòng ngược tai
xuồng ba máy
xuống cấp dốc đường giọng nước ruộng thang
xuyên mộc quốc suốt tạc tâm
xuýt xoa
xử án bắn công hòa kín lí lý nữ phạt sĩ sự thế trảm trí tử
xứ đạo sở
xưa kia nay
xưng danh đế hô hùng tội tụng
xứng đáng hợp
xương cốt cụt máu rồng sống thịt tủy
xưởng máy trưởng
xướng âm ca danh họa ngôn xuất
y án bạ bác cụ dược đạo đức giới học khoa lệnh lí nguyên phục phương sĩ sinh tá tế thuật trang viện vụ xá
ý chí chừng định đồ hợp hướng kiến muốn nghĩ nghĩa nguyện nhị niệm tại thích thức trung tứ tưởng vị yên
yểm hộ trợ
yếm dãi khí thế
yên ả bái bình châu dũng định hoa hòa hóa hưng khánh lạc lãng lành lặng lập minh mô mỹ nghỉ ninh ổn phong phú phụ phúc phương sơn tâm thành thế thủy tiến tĩnh trí trung tử vị vui
yến anh mạch sào tiệc
yết bảng giá hầu kiến kiêu thị
yêu cầu chuộng dấu đời đương kiều ma mến nước quái quý sách thích thuật thương tinh
yểu điệu tướng
yếu địa điểm đuối hèn kém lĩnh lược mềm nhân ớt sức thế tố
`;

/** The syllables that form a word with one in front of them, for each that was asked for. */
const secondsByFirst = new Map<string, ReadonlySet<string>>();

const none: ReadonlySet<string> = new Set();

const secondsAfter = (first: string): ReadonlySet<string> => {
  const known = secondsByFirst.get(first);
  if (known) return known;
  const at = secondsOf.indexOf(`\n${first} `) + 1;
  const seconds = at === 0 ? none : new Set(secondsOf.slice(at, secondsOf.indexOf("\n", at)).split(" ").slice(1));
  secondsByFirst.set(first, seconds);
  return seconds;
};

/** True if two adjacent syllables form one word. */
export const isOneWord = (syllable: string, next: string): boolean =>
  syllable !== "" && next !== "" && secondsAfter(folded(syllable)).has(folded(next));
