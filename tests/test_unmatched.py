"""Items of an enumeration that fit no area code: which are listed, and what is none."""

import pytest
from vdd import article, extract

LEAD = (
    "Sáng 12/6/2023, tại Hà Nội, Thượng tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng và ông Peter Novak, Thứ trưởng Bộ Quốc phòng"
    " Séc đồng chủ trì Đối thoại Chính sách quốc phòng Việt Nam - Séc lần thứ 5.\n"
)
AGREED = "Hai bên nhất trí đẩy mạnh hợp tác "


@pytest.mark.parametrize(
    "said, expected",
    [
        # beside what is coded, at the ends as in the middle
        (AGREED + "trong các lĩnh vực: trao đổi đoàn; quân y; điều tra dân số; bảo tàng quân sự; năng lượng hạt nhân.",
         ["điều tra dân số", "bảo tàng quân sự", "năng lượng hạt nhân"]),
        (AGREED + "quân y, quản trị kho đạn và đào tạo.", ["quản trị kho đạn"]),
        (AGREED + "đào tạo, an ninh mạng, quân y và quản lý bất động sản quốc phòng.", ["quản lý bất động sản quốc phòng"]),
        ("Hai bên thống nhất: (1) Duy trì trao đổi đoàn; (2) Bảo trì doanh trại; (3) Đào tạo cán bộ.", ["Bảo trì doanh trại"]),
        # lines of their own
        ("Hai bên thống nhất hợp tác về:\n1. Gìn giữ hòa bình.\n2. Kiểm toán nội bộ quân đội.\n3. Đào tạo tiếng Anh.",
         ["Kiểm toán nội bộ quân đội"]),
        # known to have no code: wherever something is said of them
        ("Phía Séc đề nghị mở rộng hợp tác về lịch sử quân sự.", ["lịch sử quân sự"]),
        (AGREED + "quân y, phụ nữ, hòa bình và an ninh.", ["phụ nữ, hòa bình và an ninh"]),
        ("Hai bên thống nhất không để các thế lực thù địch lợi dụng lãnh thổ nước này chống phá nước kia.",
         ["không để các thế lực thù địch lợi dụng lãnh thổ nước này chống phá nước kia"]),
        ("Hai bên nhất trí thực hiện Quy tắc tránh va chạm bất ngờ trên biển (CUES).", ["Quy tắc tránh va chạm bất ngờ trên biển"]),
        ("Sau đó, đoàn thăm Viện Lịch sử quân sự.", []),
        ("Phía Séc mời Việt Nam dự triển lãm hàng không vũ trụ tại Brno.", []),
        # regional questions
        ("Hai bên trao đổi về vấn đề Biển Đông, cuộc khủng hoảng ở Haiti, biển Hoa Đông.", ["cuộc khủng hoảng ở Haiti", "biển Hoa Đông"]),
        ("Hai bên trao đổi về tình hình mỗi nước, tình hình khu vực, vấn đề Biển Đông.", []),
        # who takes part, where, how and to what end
        (AGREED + "đào tạo, phi công, nhân dân hai nước, quân y, cảng Hải Phòng, góp phần củng cố hòa bình.", []),
        (AGREED + "đào tạo, tìm kiếm, cung cấp hồ sơ, quân y; về phần mình, phía Séc sẽ cử chuyên gia.", []),
        (AGREED + "trao đổi đoàn; đào tạo; thực hiện tốt vai trò cầu nối; phát huy sức mạnh của mỗi bên.", []),
        # what other ministries deal in
        ("Hai bên trao đổi về thương mại, đầu tư, nông nghiệp, quốc phòng; nhất trí đẩy mạnh trao đổi đoàn và đào tạo.", []),
    ],
)  # fmt: skip
def test_items_without_a_code_are_listed(said, expected):
    text = LEAD + said + "\n"
    record = extract.extract(article.read(text.encode(), "one"))
    assert [item["text"] for item in record["unmatched"]] == expected
    for item in record["unmatched"]:
        assert [text[start:end] for start, end in item["spans"]] == [item["text"]]
