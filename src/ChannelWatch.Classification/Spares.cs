namespace ChannelWatch.Classification;

/// <summary>
/// Keeps a few used objects for the next comment, so that reading one allocates nothing. Never waits: when all are in use, a new one is made.
/// </summary>
internal sealed class Spares<T>(Func<T> make)
    where T : class
{
    private readonly T?[] _kept = new T?[Environment.ProcessorCount];

    public T Take()
    {
        for (var index = 0; index < _kept.Length; index++)
        {
            if (Volatile.Read(ref _kept[index]) is not null && Interlocked.Exchange(ref _kept[index], null) is { } spare)
            {
                return spare;
            }
        }

        return make();
    }

    public void Return(T used)
    {
        for (var index = 0; index < _kept.Length; index++)
        {
            if (Volatile.Read(ref _kept[index]) is null && Interlocked.CompareExchange(ref _kept[index], used, null) is null)
            {
                return;
            }
        }
    }
}
