import Foundation

/// libFuzzer's own way to be started by a program that has a `main`.
@_silgen_name("LLVMFuzzerRunDriver")
private func LLVMFuzzerRunDriver(
    _ argc: UnsafeMutablePointer<CInt>, _ argv: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

nonisolated(unsafe) private var look: ([UInt8]) -> Void = { _ in }

/// Runs libFuzzer, with the arguments of the command line, over what looks at one input.
public func fuzz(_ body: @escaping ([UInt8]) -> Void) -> Never {
    look = body
    var (count, arguments) = (CommandLine.argc, CommandLine.unsafeArgv)
    exit(
        LLVMFuzzerRunDriver(&count, &arguments) { start, count in
            look(Array(UnsafeBufferPointer(start: start, count: count)))
            return 0
        })
}

/// The same, for inputs whose first byte says which of some names the rest is called by.
public func fuzz(_ names: [String], _ body: @escaping ([UInt8], String) -> Void) -> Never {
    fuzz { input in
        if let kind = input.first { body(Array(input.dropFirst()), names[Int(kind) % names.count]) }
    }
}
