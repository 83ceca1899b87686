namespace ChannelWatch.Host.Commands.Classifying;

/// <summary>Cuts a stream of bytes into lines, whatever their length up to a limit, without decoding them.</summary>
internal sealed class LineSplitter(Stream stream)
{
    public const int Longest = 64 * 1024 * 1024;
    private byte[] _buffer = new byte[256 * 1024];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>Whether the next line is there without waiting for more input.</summary>
    public bool HasLine => _buffer.AsSpan(_start, _end - _start).Contains((byte)'\n');

    /// <summary>The next line without its end, null after the last. Valid until the next call. A line over the limit comes as its length only.</summary>
    public async ValueTask<(ReadOnlyMemory<byte> Line, bool TooLong)?> NextAsync(CancellationToken cancellationToken)
    {
        var searched = 0;
        var tooLong = false;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                var line = _buffer.AsMemory(_start, searched + found);
                _start += searched + found + 1;
                return (Trimmed(line), tooLong);
            }

            searched = _end - _start;
            if (_ended)
            {
                var rest = _buffer.AsMemory(_start, searched);
                _start = _end;
                return rest.Length > 0 || tooLong ? (Trimmed(rest), tooLong) : null;
            }

            if (searched >= Longest)
            {
                // Dropped, not kept: what is too long is read to its end and reported.
                (_start, _end, searched, tooLong) = (0, 0, 0, true);
            }

            await FillAsync(cancellationToken);
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += read;
        _ended = read == 0;
    }

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> line) => line.Span is [.., (byte)'\r'] ? line[..^1] : line;
}
