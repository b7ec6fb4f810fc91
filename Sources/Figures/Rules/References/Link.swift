extension Rule {
    static let link = Rule(
        "ref.link", .reference(.reference), at: .word,
        says: "A link or an e-mail address is one reference.",
        steps: [.either([[.token(.link)], [.token(.email)]])],
        examples: [Example("xem tại [[https://tinh.gov.vn/tin/2021]] nhé"), Example("thư gửi [[phong2@tinh.gov.vn]]")])
}
