/// What place goes on from one sentence to the next.
struct PlaceCarry {
    let scene: PlaceScene
    /// Of the paragraph so far; nil at its beginning.
    private var last: PlaceSaid?
    /// The paragraph before spoke of another place than the document is about.
    private var isOff = false

    init(scene: PlaceScene) { self.scene = scene }

    mutating func enterParagraph() {
        if let last { isOff = last != .nothing && last != scene.about }
        last = nil
    }

    /// The place of a figure that nothing in its sentence tells of.
    func said() -> PlaceSaid { last ?? (isOff ? .elsewhere : scene.about) }

    /// The place that a sentence speaks of goes on.
    mutating func leave(_ words: PlaceWords) {
        guard let topic = words.topic() else { return }
        last = topic
        if topic == scene.about { isOff = false }
    }
}
