namespace ChannelWatch.Host.Configuration;

/// <summary>Which store keeps the record.</summary>
internal sealed class StoreChoice
{
    public const string Sqlite = "sqlite";

    public string Kind { get; set; } = Sqlite;

    /// <summary>Named here so that whoever expects it is told clearly, rather than about an unknown key.</summary>
    public string? Connection { get; set; }

    /// <summary>Connection string of a Redis that workers and restarts share for speed; nothing that may not be lost is in it only.</summary>
    public string? Redis { get; set; }
}
