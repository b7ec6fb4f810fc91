import CZlib
import CZstd

/// How a file is made smaller; the name is the ending that it gets.
package enum Compression: String, Sendable, CaseIterable {
    case gz, zst
}

/// Compresses a stream of bytes. The same bytes in, however they are cut, give the same bytes out.
///
/// For one thread at a time.
package final class Compressor {
    private enum Machine {
        case gz(UnsafeMutablePointer<z_stream>)
        case zst(OpaquePointer)
    }

    private let machine: Machine
    private var room = Bytes(repeating: 0, count: 1 << 17)

    package init(_ compression: Compression) {
        switch compression {
        case .gz:
            let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
            stream.initialize(to: z_stream())
            // 15 bits of window and 16 for gzip's own frame, whose time is left 0
            let size = Int32(MemoryLayout<z_stream>.size)
            precondition(deflateInit2_(stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK, "no memory for zlib")
            machine = .gz(stream)
        case .zst:
            guard let context = ZSTD_createCCtx() else { preconditionFailure("no memory for zstd") }
            ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
            machine = .zst(context)
        }
    }

    deinit {
        switch machine {
        case .gz(let stream):
            deflateEnd(stream)
            stream.deallocate()
        case .zst(let context): ZSTD_freeCCtx(context)
        }
    }

    /// What is ready when these bytes are added; with the last of them all that is left.
    package func add(_ bytes: Bytes, isLast: Bool = false) -> Bytes {
        bytes.withUnsafeBytes { input in
            room.withUnsafeMutableBytes { room in
                switch machine {
                case .gz(let stream): Self.deflate(stream, input, isLast, room)
                case .zst(let context): Self.squeeze(context, input, isLast, room)
                }
            }
        }
    }

    private static func deflate(
        _ stream: UnsafeMutablePointer<z_stream>, _ input: UnsafeRawBufferPointer, _ isLast: Bool, _ room: UnsafeMutableRawBufferPointer
    ) -> Bytes {
        var out = Bytes()
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
        stream.pointee.avail_in = UInt32(input.count)
        repeat {
            stream.pointee.next_out = room.bindMemory(to: UInt8.self).baseAddress
            stream.pointee.avail_out = UInt32(room.count)
            _ = CZlib.deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
            out += room.prefix(room.count - Int(stream.pointee.avail_out))
        } while stream.pointee.avail_out == 0
        return out
    }

    private static func squeeze(
        _ context: OpaquePointer, _ input: UnsafeRawBufferPointer, _ isLast: Bool, _ room: UnsafeMutableRawBufferPointer
    ) -> Bytes {
        var out = Bytes()
        var from = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
        var left: Int
        repeat {
            var to = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
            left = ZSTD_compressStream2(context, &to, &from, isLast ? ZSTD_e_end : ZSTD_e_continue)
            precondition(ZSTD_isError(left) == 0, "zstd: \(String(cString: ZSTD_getErrorName(left)))")
            out += room.prefix(to.pos)
        } while isLast ? left > 0 : from.pos < from.size
        return out
    }
}
