extension RandomAccessCollection where Index == Int {
    /// The first index of an ordered collection whose element, and all behind it, are past a bound; its end where none is. By
    /// halves, under the name it has in Swift Algorithms.
    @inlinable
    public func partitioningIndex(where isPast: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if isPast(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
