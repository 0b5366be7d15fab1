using System.Buffers.Binary;
using System.IO.Compression;

namespace Runut.Archive;

/// <summary>
/// The bytes of one input, unzipped, with a window that looks ahead. The window grows as far as it is asked to, so that memory is bounded
/// by the largest page and not by the file.
/// </summary>
internal sealed class ByteSource : IDisposable
{
    private const int FirstWindow = 1 << 16;
    private const int LargestKept = 1 << 20;

    // GZipStream reads ahead by as much; a search for the next member begins before that.
    private const int ReadAhead = 1 << 13;

    private const string Damaged = "the compressed data is damaged or cut";

    private static ReadOnlySpan<byte> GzipMember => [0x1F, 0x8B, 8];

    private readonly Stream _file;
    private Stream _stream;
    private byte[] _window = new byte[FirstWindow];
    private int _start;
    private int _end;
    private long _searched;
    private long _unzipped;
    private int _layers;

    private ByteSource(Stream file)
    {
        _file = file;
        _stream = file;
    }

    /// <summary>Bytes before the window, counted after unzipping.</summary>
    public long Position { get; private set; }

    /// <summary>Bytes read from the file itself.</summary>
    public long FileBytes { get; private set; }

    /// <summary>True where the file is a gzip file.</summary>
    public bool IsZipped { get; private set; }

    /// <summary>Why the bytes end before the file does; null where they do not.</summary>
    public string? Damage { get; private set; }

    /// <summary>The bytes looked at so far and not yet passed.</summary>
    public ReadOnlySpan<byte> Window => _window.AsSpan(_start, _end - _start);

    /// <summary>Opens a file or a stream; gzip is seen by its first bytes, also gzip in gzip.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ByteSource Open(Stream file)
    {
        var source = new ByteSource(file);
        for (var depth = 0; depth < 2 && source.Look(3) is [0x1F, 0x8B, 8, ..]; depth++)
            source.Unzip();
        return source;
    }

    /// <summary>The next bytes: <paramref name="count"/> of them, fewer only where the input ends.</summary>
    public ReadOnlySpan<byte> Look(int count)
    {
        // Room is made as bytes come: what is asked for is often a limit, not a size.
        while (_end - _start < count && Fill(Math.Min(count, Math.Max(FirstWindow, (_end - _start) * 2)))) { }
        return Window[..Math.Min(count, Window.Length)];
    }

    /// <summary>Passes over bytes.</summary>
    /// <returns>How many there were.</returns>
    public long Skip(long count)
    {
        long passed = 0;
        while (passed < count)
        {
            if (_start == _end && !Fill(FirstWindow))
                break;
            var step = (int)Math.Min(count - passed, _end - _start);
            _start += step;
            passed += step;
            Position += step;
        }
        return passed;
    }

    /// <summary>Looks for <paramref name="mark"/>: its distance, or -1 where it is not among the next <paramref name="farthest"/> bytes.</summary>
    public int Find(ReadOnlySpan<byte> mark, int farthest)
    {
        var searched = 0;
        while (true)
        {
            var found = Window[searched..].IndexOf(mark);
            if (found >= 0)
                return searched + found <= farthest ? searched + found : -1;
            searched = Math.Max(0, Window.Length - mark.Length + 1);
            if (Window.Length >= farthest || !Fill(Math.Min(farthest, Math.Max(FirstWindow, Window.Length * 2))))
                return -1;
        }
    }

    /// <summary>Behind damage in a gzip file made of members: goes on at the next member that begins with <paramref name="mark"/>.</summary>
    public bool Recover(ReadOnlySpan<byte> mark)
    {
        if (!IsZipped || !_file.CanSeek)
            return false;
        var at = Math.Max(_searched, _file.Position - ReadAhead);
        var block = new byte[FirstWindow];
        while (at < _file.Length)
        {
            _file.Position = at;
            var read = _file.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
            var found = block.AsSpan(0, read).IndexOf(GzipMember);
            if (found < 0)
            {
                at += Math.Max(1, read - 2);
                continue;
            }
            at += found;
            _searched = at + 1;
            _file.Position = at;
            _start = _end = 0;
            _stream = new GZipStream(_file, CompressionMode.Decompress, leaveOpen: true);
            Damage = null;
            if (Look(mark.Length).SequenceEqual(mark))
                return true;
            at++;
        }
        _start = _end = 0;
        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        _file.Dispose();
    }

    private void Unzip()
    {
        // What was looked at is read again through the unzipping stream.
        Stream again = _file.CanSeek && _stream == _file ? _file : new Joined(_window.AsSpan(_start, _end - _start).ToArray(), _stream);
        if (again == _file)
            _file.Position = 0;
        _start = _end = 0;
        Position = 0;
        _stream = new GZipStream(again, CompressionMode.Decompress, leaveOpen: true);
        IsZipped = true;
        _layers++;
        _unzipped = 0;
    }

    private bool Fill(int wanted)
    {
        if (Damage is not null)
            return false;
        MakeRoom(wanted);
        try
        {
            var read = _stream.Read(_window, _end, _window.Length - _end);
            _end += read;
            FileBytes = _file.CanSeek ? _file.Position : FileBytes + read;
            _unzipped += read;
            if (read == 0 && IsCut())
                Damage = Damaged;
            return read > 0;
        }
        catch (InvalidDataException)
        {
            Damage = Damaged;
        }
        catch (IOException error)
        {
            Damage = error.Message;
        }
        return false;
    }

    /// <summary>
    /// The framework ends a cut gzip file in silence. A whole one ends in the length of its last member, which is no more than all that came.
    /// </summary>
    private bool IsCut()
    {
        if (_layers != 1 || !_file.CanSeek || _searched > 0 || _unzipped >= uint.MaxValue || _file.Length < 18)
            return false;
        var at = _file.Position;
        Span<byte> trailer = stackalloc byte[4];
        _file.Position = _file.Length - 4;
        _file.ReadExactly(trailer);
        _file.Position = at;
        return BinaryPrimitives.ReadUInt32LittleEndian(trailer) > _unzipped;
    }

    private void MakeRoom(int wanted)
    {
        var used = _end - _start;
        var shrink = _window.Length > LargestKept && wanted <= FirstWindow && used < FirstWindow;
        if (
            _start > 0 && (_end == _window.Length || _start + wanted > _window.Length)
            || shrink
            || wanted > _window.Length
            || used == _window.Length
        )
        {
            var size =
                shrink ? FirstWindow
                : wanted > _window.Length || used == _window.Length ? Math.Max(wanted, Math.Min(int.MaxValue / 2, _window.Length) * 2)
                : _window.Length;
            var into = size == _window.Length ? _window : new byte[size];
            Buffer.BlockCopy(_window, _start, into, 0, used);
            _window = into;
            _start = 0;
            _end = used;
        }
    }

    /// <summary>Bytes already read, then the stream that they came from.</summary>
    private sealed class Joined(byte[] first, Stream rest) : Stream
    {
        private int _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_at == first.Length)
                return rest.Read(buffer, offset, count);
            var step = Math.Min(count, first.Length - _at);
            Buffer.BlockCopy(first, _at, buffer, offset, step);
            _at += step;
            return step;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
